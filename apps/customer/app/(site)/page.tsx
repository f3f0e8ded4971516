import { Hero } from "../../features/site/hero.tsx";
import { HowItWorks } from "../../features/site/how-it-works.tsx";
import { Reach } from "../../features/site/reach.tsx";
import { Services } from "../../features/site/services.tsx";

export default function HomePage() {
  return (
    <>
      <Hero />
      <Services />
      <HowItWorks />
      <Reach />
    </>
  );
}
