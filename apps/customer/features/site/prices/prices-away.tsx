import { Notice } from "@totetaxi/ui/notice";
import { PhoneLink } from "../phone-link.tsx";

/** In the place of prices that cannot be read just now. */
export function PricesAway() {
  return (
    <Notice tone="warning" title="Our price list is out of reach for a moment.">
      <p>
        Everything else stands. Please look again in a minute, or call <PhoneLink /> and we will gladly tell
        you every figure.
      </p>
    </Notice>
  );
}
