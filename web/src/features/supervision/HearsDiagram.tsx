import { useTranslation } from "react-i18next";
import { HEARS, type Action } from "@/features/supervision/actions";
import css from "@/features/supervision/supervision.module.css";

const PLACE = { S: [22, 9], A: [7, 31], C: [37, 31] } as const;
type Party = keyof typeof PLACE;

/** Who hears whom: supervisor above, agent left, customer right; an arrow leads from mouth to ear. */
export function HearsDiagram({ action }: { action: Action }) {
  const { t } = useTranslation();
  const letter = {
    S: t("supervise.letter.s"),
    A: t("supervise.letter.a"),
    C: t("supervise.letter.c"),
  };
  const heard = HEARS[action];
  const inTalk = (party: Party) => heard.some((ear) => ear.includes(party));
  return (
    <svg className={css.diagram} viewBox="0 0 44 40" aria-hidden="true">
      {heard.map(([from, to]) => (
        <Arrow key={from + to} from={from} to={to} />
      ))}
      {(Object.keys(PLACE) as Party[]).map((party) => (
        <g key={party} className={inTalk(party) ? css[`party${party}`] : css.partyOut}>
          <circle cx={PLACE[party][0]} cy={PLACE[party][1]} r="7" />
          <text x={PLACE[party][0]} y={PLACE[party][1] + 3}>
            {letter[party]}
          </text>
        </g>
      ))}
    </svg>
  );
}

const RADIUS = 8.5;
const APART = 1.7; // the two directions run side by side

function Arrow({ from, to }: { from: Party; to: Party }) {
  const [[x1, y1], [x2, y2]] = [PLACE[from], PLACE[to]];
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [dx, dy] = [(x2 - x1) / length, (y2 - y1) / length];
  const [ox, oy] = [-dy * APART, dx * APART];
  const [sx, sy] = [x1 + dx * RADIUS + ox, y1 + dy * RADIUS + oy];
  const [ex, ey] = [x2 - dx * RADIUS + ox, y2 - dy * RADIUS + oy];
  const head = `${ex - dx * 3 - dy * 1.8},${ey - dy * 3 + dx * 1.8} ${ex},${ey} ${ex - dx * 3 + dy * 1.8},${ey - dy * 3 - dx * 1.8}`;
  return (
    <g className={from === "S" || to === "S" ? css.arrowS : css.arrow}>
      <line x1={sx} y1={sy} x2={ex} y2={ey} />
      <polyline points={head} />
    </g>
  );
}
