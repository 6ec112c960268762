/** What the visitor is told. The page is somebody else's, so the texts come with the script. */
const zh = {
  call: "在线通话",
  videoCall: "视频通话",
  microphone: "请允许使用麦克风…",
  connecting: "正在接通…",
  ringing: "正在接通，请稍候…",
  talking: "通话中",
  ended: "通话已结束",
  hangUp: "挂断",
  mute: "静音",
  keypad: "拨号键盘",
  camera: "摄像头",
  poor: "网络不佳，视频已停，语音继续。",
  resume: "恢复视频",
  dark: "对方画面已停，语音继续。",
  noCamera: "无法使用摄像头。",
  close: "关闭",
  denied: "浏览器没有麦克风权限。请在地址栏允许使用麦克风，然后再试一次。",
  missing: "没有找到麦克风。请连接麦克风，然后再试一次。",
  insecure: "只有通过 https 打开的网页才能通话。",
  closed: "现在不在服务时间，请在营业时间内再来。",
  "all-busy": "线路全忙，请稍后再试。",
  "too-many-requests": "呼叫太频繁，请过一分钟再试。",
  "switch-away": "暂时无法通话，请稍后再试。",
  refused: "呼叫没有接通，请稍后再试。",
  unreachable: "连不上客服中心，请检查网络，稍后再试。",
};

export type Word = keyof typeof zh;

const en: Record<Word, string> = {
  call: "Talk to us",
  videoCall: "Video call",
  microphone: "Please allow the microphone…",
  connecting: "Connecting…",
  ringing: "Calling, one moment please…",
  talking: "You are talking",
  ended: "The call has ended",
  hangUp: "Hang up",
  mute: "Mute",
  keypad: "Keypad",
  camera: "Camera",
  poor: "Poor network: the picture has stopped, the sound goes on.",
  resume: "Show pictures again",
  dark: "The other picture has stopped, the sound goes on.",
  noCamera: "The camera cannot be used.",
  close: "Close",
  denied: "The browser may not use the microphone. Allow it in the address bar, then try again.",
  missing: "There is no microphone. Connect one, then try again.",
  insecure: "Calls are possible only from pages opened by https.",
  closed: "We are closed now. Please call again during business hours.",
  "all-busy": "All lines are busy. Please try again in a moment.",
  "too-many-requests": "Too many calls. Please wait a minute and try again.",
  "switch-away": "Calls are not possible just now. Please try again in a moment.",
  refused: "The call did not go through. Please try again in a moment.",
  unreachable: "The contact centre cannot be reached. Check your network and try again.",
};

export type Words = Record<Word, string>;

/** `wanted`: the page's or the button's language; else what the visitor reads. */
export function wordsIn(wanted: string): Words {
  return (wanted || navigator.language).toLowerCase().startsWith("zh") ? zh : en;
}

export const isWord = (code: string): code is Word => code in zh;
