const NAMELESS = { voice: "call.anonymous", web: "call.fromWeb", video: "call.fromVideo" } as const;

/** What stands where a call has no number. */
export const nameless = ({ medium = "voice" }: { medium?: keyof typeof NAMELESS }) =>
  NAMELESS[medium];
