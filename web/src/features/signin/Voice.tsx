const BARS = [
  8, 14, 26, 18, 34, 52, 40, 66, 48, 74, 58, 80, 62, 70, 44, 54, 36, 42, 24, 30, 16, 20, 10,
];

/** A voice standing on the line of a desk: the mark of the house, large. */
export function Voice() {
  return (
    <svg viewBox="0 0 460 200" width="100%" aria-hidden="true" style={{ maxWidth: 460 }}>
      {BARS.map((height, index) => (
        <line
          key={index}
          x1={10 + index * 20}
          x2={10 + index * 20}
          y1={100 - height}
          y2={100 + height}
          stroke={index % 3 === 0 ? "#9be3d3" : "#2b6f67"}
          strokeWidth="7"
          strokeLinecap="round"
        />
      ))}
      <line
        x1="6"
        x2="454"
        y1="192"
        y2="192"
        stroke="#9be3d3"
        strokeWidth="5"
        strokeLinecap="round"
      />
    </svg>
  );
}
