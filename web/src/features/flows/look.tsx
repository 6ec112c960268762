import {
  ApartmentOutlined,
  AudioOutlined,
  BranchesOutlined,
  CalendarOutlined,
  CustomerServiceOutlined,
  DatabaseOutlined,
  EditOutlined,
  EnterOutlined,
  FieldNumberOutlined,
  IdcardOutlined,
  LogoutOutlined,
  MessageOutlined,
  NodeIndexOutlined,
  PhoneOutlined,
  RetweetOutlined,
  RollbackOutlined,
  SmileOutlined,
  SoundOutlined,
  SwapOutlined,
  UnorderedListOutlined,
  UserOutlined,
} from "@ant-design/icons";
import type { ReactNode } from "react";

/** How a kind of node looks: kinds that the server adds later get the last look. */
type Look = { icon: ReactNode; colour: string };

const SPEAK = "#0d6b63";
const ASK = "#1d5fbf";
const DECIDE = "#8a5a00";
const PERSON = "#6d3fb8";
const END = "#a8481b";

const LOOKS: Record<string, Look> = {
  play: { icon: <SoundOutlined />, colour: SPEAK },
  menu: { icon: <UnorderedListOutlined />, colour: ASK },
  collect: { icon: <FieldNumberOutlined />, colour: ASK },
  survey: { icon: <SmileOutlined />, colour: ASK },
  record: { icon: <AudioOutlined />, colour: ASK },
  branch: { icon: <BranchesOutlined />, colour: DECIDE },
  schedule: { icon: <CalendarOutlined />, colour: DECIDE },
  lookup: { icon: <DatabaseOutlined />, colour: DECIDE },
  set: { icon: <EditOutlined />, colour: DECIDE },
  queue: { icon: <CustomerServiceOutlined />, colour: PERSON },
  agent: { icon: <UserOutlined />, colour: PERSON },
  transfer: { icon: <SwapOutlined />, colour: PERSON },
  follow: { icon: <RetweetOutlined />, colour: PERSON },
  seat: { icon: <IdcardOutlined />, colour: PERSON },
  back: { icon: <RollbackOutlined />, colour: PERSON },
  callback: { icon: <PhoneOutlined />, colour: END },
  voicemail: { icon: <MessageOutlined />, colour: END },
  subflow: { icon: <ApartmentOutlined />, colour: DECIDE },
  return: { icon: <EnterOutlined />, colour: DECIDE },
  hangup: { icon: <LogoutOutlined />, colour: END },
};

export const lookOf = (kind: string): Look =>
  LOOKS[kind] ?? { icon: <NodeIndexOutlined />, colour: DECIDE };

const ORDER = Object.keys(LOOKS);
const rank = (kind: string) => (ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.length);
export const byOrder = (a: { kind: string }, b: { kind: string }): number =>
  rank(a.kind) - rank(b.kind);
