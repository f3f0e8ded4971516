export default function OfficePage() {
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col justify-center gap-4 px-6">
      <p className="text-sm uppercase tracking-widest">ToteTaxi</p>
      <h1 className="text-3xl">The office is not open to visitors</h1>
      <p>Nobody can sign in here yet: staff accounts come with the next release of the portal.</p>
      <p>
        Booking questions: <a href="tel:+16315955100">(631) 595-5100</a>, 9 AM to 6 PM every day.
      </p>
    </main>
  );
}
