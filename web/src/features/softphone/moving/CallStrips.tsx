import { ConsultStrip } from "@/features/softphone/moving/ConsultStrip";
import { HandoverStrip } from "@/features/softphone/moving/HandoverStrip";
import { HelperStrip } from "@/features/softphone/moving/HelperStrip";
import { LostStrip } from "@/features/softphone/moving/LostStrip";
import { MembersStrip } from "@/features/softphone/moving/MembersStrip";
import type { CallView } from "@/realtime/views";

/** Who else has to do with this call, one line each, below the bar. */
export function CallStrips({ call }: { call: CallView }) {
  const over = call.state === "wrap_up";
  return (
    <>
      {!over && call.part === "owner" && call.lost_since && <LostStrip since={call.lost_since} />}
      {!over && <HandoverStrip call={call} />}
      {call.consult && call.part === "owner" && <ConsultStrip call={call} member={call.consult} />}
      {!over && (call.members?.length ?? 0) > 0 && <MembersStrip call={call} />}
      {!over && <HelperStrip call={call} />}
    </>
  );
}
