import { Notice } from "@totetaxi/ui/notice";

export function OfflineNotice() {
  return (
    <div className="mt-6">
      <Notice tone="warning" role="status" title="You are offline.">
        Everything you entered is kept in this browser. Go on when the connection is back.
      </Notice>
    </div>
  );
}
