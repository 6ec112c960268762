"""The peer: a plain Asterisk of the same build, with the same phones and the same recording.

A number reaches app_queue; `TALK` rings a phone by Dial, recorded by MixMonitor, and `LINE` plays
music. Its configuration is the usual one with every cost that can be switched off switched off: no
CDR, no CEL, only the needed modules, and the same internal messages declined as in ours.
"""

from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from linedesk.engines.asterisk import AsteriskEngine, AsteriskInstallation

TALK, LINE = "talk", "line"
CONF = resources.files("linedesk.telephony.asterisk") / "conf"

MODULES = """
res_sorcery_config res_sorcery_memory res_sorcery_astdb res_timing_timerfd res_crypto
res_http_websocket res_pjproject res_srtp res_rtp_asterisk res_pjsip res_pjsip_session
res_pjsip_pubsub res_pjsip_sdp_rtp res_pjsip_endpoint_identifier_ip res_pjsip_nat
res_pjsip_caller_id res_pjsip_rfc3326 chan_pjsip codec_ulaw codec_alaw codec_resample format_wav
format_pcm format_sln bridge_simple bridge_native_rtp bridge_softmix res_musiconhold app_mixmonitor
app_queue app_dial res_stasis func_channel pbx_config
"""
UNUSED = (
    "acl.conf", "ccss.conf", "features.conf", "udptl.conf", "manager.conf", "indications.conf",
)  # fmt: skip


@dataclass(frozen=True)
class PeerOptions:
    """`phones`: where each member's phone listens; `agents`: the members."""

    sip_port: int
    rtp_ports: tuple[int, int]
    phones: tuple[str, int]
    agents: tuple[str, ...]
    music: Path


class Peer:
    def __init__(self, folder: Path, installation: AsteriskInstallation, options: PeerOptions):
        self._folder, self._installation, self._options = folder, installation, options
        self.engine = AsteriskEngine("app_queue", installation, folder, folder / "console.log")

    @property
    def recordings(self) -> Path:
        """Raw, as MixMonitor's option D writes them."""
        return self._folder / "spool"

    @property
    def port(self) -> int:
        return self._options.sip_port

    async def start(self) -> None:
        for room in ("etc", "lib/keys", "spool/monitor", "log", "run"):
            (self._folder / room).mkdir(parents=True, exist_ok=True)
        for name, text in self._files().items():
            (self._folder / "etc" / name).write_text(text)
        await self.engine.prepare()
        await self.engine.start()
        await self.engine.wait_ready()

    async def stop(self) -> None:
        await self.engine.stop()

    def _files(self) -> dict[str, str]:
        options = self._options
        first, last = options.rtp_ports
        loads = "".join(f"load={module}.so\n" for module in MODULES.split())
        return {
            **dict.fromkeys(UNUSED, ""),
            "asterisk.conf": self._directories(),
            "modules.conf": f"[modules]\nautoload=no\n{loads}",
            "logger.conf": "[general]\nqueue_log=no\n[logfiles]\nmessages.log => warning,error\n",
            "cdr.conf": "[general]\nenable=no\n",
            "cel.conf": "[general]\nenable=no\n",
            "pjproject.conf": "[startup]\nlog_level=1\n",
            "stasis.conf": (CONF / "stasis.conf").read_text(),
            "rtp.conf": f"[general]\nrtpstart={first}\nrtpend={last}\n",
            "musiconhold.conf": f"[default]\nmode=files\ndirectory={options.music}\n",
            "pjsip.conf": self._pjsip(),
            "queues.conf": self._queue(),
            "extensions.conf": self._extensions(),
        }

    def _extensions(self) -> str:
        phone = self._options.agents[0]  # any: the phones take as many calls as come
        return EXTENSIONS.replace("SPOOL", str(self.recordings)).replace("PHONE", phone)

    def _directories(self) -> str:
        here, there = self._folder, self._installation
        rooms = {
            "astetcdir": here / "etc", "astmoddir": there.modules, "astdatadir": there.share,
            "astagidir": there.share / "agi-bin", "astvarlibdir": here / "lib",
            "astcachedir": here / "lib", "astdbdir": here / "lib", "astkeydir": here / "lib",
            "astspooldir": here / "spool", "astrundir": here / "run", "astlogdir": here / "log",
        }  # fmt: skip
        lines = [f"{name} = {room}" for name, room in rooms.items()]
        return "\n".join(("[directories]", *lines, "[options]", "transmit_silence = yes", ""))

    def _pjsip(self) -> str:
        host, port = self._options.phones
        members = "".join(
            f"[{name}]\ntype=aor\ncontact=sip:{name}@{host}:{port}\n"
            f"[{name}]\ntype=endpoint\naors={name}\ncontext=nowhere\ndisallow=all\nallow=ulaw\n"
            "direct_media=no\n"
            for name in self._options.agents
        )
        return PJSIP.format(port=self._options.sip_port) + members

    def _queue(self) -> str:
        members = "".join(f"member => PJSIP/{name}\n" for name in self._options.agents)
        return QUEUE + members


PJSIP = """[system]
type=system
taskpool_initial_size=8
taskpool_minimum_size=8
[global]
type=global
endpoint_identifier_order=ip
[udp]
type=transport
protocol=udp
bind=127.0.0.1:{port}
[trunk]
type=endpoint
context=trunk
disallow=all
allow=ulaw
direct_media=no
[trunk]
type=identify
endpoint=trunk
match=127.0.0.0/8
"""

QUEUE = """[general]
autofill=yes
[bench]
strategy=leastrecent
retry=1
timeout=15
ringinuse=no
wrapuptime=0
musicclass=default
"""

EXTENSIONS = """[trunk]
exten => _X.,1,Answer()
 same => n,MixMonitor(SPOOL/${UNIQUEID}.raw,D)
 same => n,Queue(bench)
 same => n,Hangup()
exten => talk,1,Answer()
 same => n,MixMonitor(SPOOL/${UNIQUEID}.raw,D)
 same => n,Dial(PJSIP/PHONE)
 same => n,Hangup()
exten => line,1,Answer()
 same => n,MusicOnHold()
"""
