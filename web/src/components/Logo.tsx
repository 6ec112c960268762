type Props = { size?: number };

/** A headband over three bars of a voice, on the line of a desk. */
export function Logo({ size = 32 }: Props) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#0d6b63" />
      <g fill="none" strokeLinecap="round">
        <path d="M7 13.5C7 8.8 11 5.8 16 5.8s9 3 9 7.7" stroke="#9be3d3" strokeWidth="2.6" />
        <path d="M16 11.5v7.5M11.3 13.7v3.2M20.7 13.7v3.2" stroke="#fff" strokeWidth="2.5" />
        <path d="M5.8 24h20.4" stroke="#fff" strokeWidth="2.8" />
      </g>
    </svg>
  );
}
