import { useContext, useEffect } from "react";
import { useComeback } from "@/features/softphone/useComeback";
import { ownPhone, PhoneMaker, tellPhone, usePhone } from "@/phone/phone";
import { onAnswerRequested, useMyCall } from "@/realtime/live";

/** The browser phone lives as long as the bar. */
export function useOwnedPhone(): void {
  const makePhone = useContext(PhoneMaker);
  useEffect(() => ownPhone(makePhone), [makePhone]);
  useExpectedCall();
  useEffect(
    () =>
      onAnswerRequested((call) => {
        if (usePhone.getState().call === call) tellPhone({ type: "answer" });
      }),
    [],
  );
  useCallGuard();
  useComeback();
}

/**
 * A call that the agent dialed, or that goes on after this page was loaded again, rings here only
 * to bring the sound back: it is answered without a click.
 */
function useExpectedCall(): void {
  const call = useMyCall();
  const expected = call && ["dialing", "talking", "held"].includes(call.state) ? call.id : null;
  useEffect(() => {
    tellPhone({ type: "expect", call: expected });
  }, [expected]);
}

/** Closing the page during a talk takes the voice away: ask first. */
function useCallGuard(): void {
  const talking = usePhone((phone) => phone.stage === "talking");
  useEffect(() => {
    if (!talking) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [talking]);
}
