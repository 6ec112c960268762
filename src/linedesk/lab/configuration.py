"""The configuration of the lab's exchange: one folder of files for one private Asterisk.

Endpoints, phones and registrations are not here: `Exchange` pushes them into memory over ARI.
"""

from dataclasses import dataclass
from pathlib import Path

MODULES = """
res_sorcery_config res_sorcery_memory res_sorcery_astdb res_timing_timerfd res_crypto
res_http_websocket res_websocket_client res_pjproject res_srtp res_rtp_asterisk
res_pjsip res_pjsip_session res_pjsip_pubsub res_pjsip_sdp_rtp
res_pjsip_outbound_registration res_pjsip_outbound_authenticator_digest
res_pjsip_endpoint_identifier_ip res_pjsip_nat
res_pjsip_caller_id res_pjsip_header_funcs res_pjsip_rfc3326 res_pjsip_dtmf_info chan_pjsip
codec_ulaw codec_alaw codec_resample format_wav format_pcm bridge_simple res_musiconhold
res_stasis res_stasis_answer res_stasis_playback res_stasis_recording res_stasis_snoop
res_ari res_ari_model res_ari_applications res_ari_asterisk res_ari_bridges res_ari_channels
res_ari_events res_ari_playbacks app_stasis app_mixmonitor func_channel func_callerid pbx_config
"""

UNUSED = ("acl.conf", "ccss.conf", "features.conf", "udptl.conf", "websocket_client.conf")


@dataclass(frozen=True)
class LabOptions:
    """`modules` and `share` are the installation's; `sip`: where the carrier listens;
    `voices`: who can talk, folders in `<folder>/music`.
    """

    modules: Path
    share: Path
    sip: tuple[str, int]
    http_port: int
    password: str
    rtp_ports: tuple[int, int]
    voices: tuple[str, ...] = ()


def write_configuration(folder: Path, options: LabOptions) -> None:
    """Write every file of `<folder>/etc` and make the rooms beside it."""
    etc = folder / "etc"
    for room in ("etc", "lib/keys", "spool", "log", "run"):
        (folder / room).mkdir(parents=True, exist_ok=True)
    for name, text in _files(folder, options).items():
        (etc / name).write_text(text)
    (etc / "ari.conf").chmod(0o600)


def _files(folder: Path, options: LabOptions) -> dict[str, str]:
    return {
        "asterisk.conf": _asterisk(folder, options),
        "modules.conf": "[modules]\nautoload=no\n"
        + "".join(f"load={m}.so\n" for m in MODULES.split()),
        "logger.conf": "[general]\n[logfiles]\nmessages.log => notice,warning,error\n",
        "http.conf": f"[general]\nenabled=yes\nbindaddr=127.0.0.1\nbindport={options.http_port}\n",
        "ari.conf": _ari(options),
        "sorcery.conf": SORCERY,
        "pjproject.conf": "[startup]\nlog_level=1\n",
        "pjsip.conf": _pjsip(options),
        "rtp.conf": _rtp(options),
        "extensions.conf": EXTENSIONS,
        "musiconhold.conf": _voices(folder, options.voices),
        "stasis.conf": STASIS,
        "cdr.conf": "[general]\nenable=no\n",
        "cel.conf": "[general]\nenable=no\n",
        **dict.fromkeys(UNUSED, "; Unused; without the file each start logs an error.\n"),
        "manager.conf": "[general]\nenabled=no\n",
        "indications.conf": "[general]\ncountry=us\n[us]\ndescription=lab\nring=440/2000,0/4000\n",
    }


def _asterisk(folder: Path, options: LabOptions) -> str:
    return f"""[directories]
astetcdir = {folder}/etc
astmoddir = {options.modules}
astdatadir = {options.share}
astagidir = {options.share}/agi-bin
astvarlibdir = {folder}/lib
astcachedir = {folder}/lib
astdbdir = {folder}/lib
astkeydir = {folder}/lib
astspooldir = {folder}/spool
astrundir = {folder}/run
astlogdir = {folder}/log

[options]
hideconnect = yes
dontwarn = yes
"""


def _ari(options: LabOptions) -> str:
    return f"""[general]
enabled = yes
websocket_write_timeout = 5000

[lab]
type = user
password = {options.password}
"""


def _pjsip(options: LabOptions) -> str:
    host, port = options.sip
    return f"""[global]
type=global
user_agent=Linedesk lab
endpoint_identifier_order=ip
taskprocessor_overload_trigger=pjsip_only

[system]
type=system
timer_t1=500
taskpool_minimum_size=8
taskpool_initial_size=8

[udp]
type=transport
protocol=udp
bind={host}:{port}
"""


def _rtp(options: LabOptions) -> str:
    first, last = options.rtp_ports
    return f"[general]\nrtpstart={first}\nrtpend={last}\nstrictrtp=no\nicesupport=no\n"


def _voices(folder: Path, voices: tuple[str, ...]) -> str:
    """Somebody who talks without end is music of his own class: one looped file."""
    classes = (
        f"[{voice}]\nmode=files\nsort=alpha\ndirectory={folder}/music/{voice}\n" for voice in voices
    )
    return "[general]\n" + "".join(classes)


SORCERY = """[res_pjsip]
endpoint=memory
auth=memory
aor=memory
contact=astdb,registrar

[res_pjsip_endpoint_identifier_ip]
identify=memory

[res_pjsip_outbound_registration]
registration=memory
"""

# EARS, when set, is a folder: what the person at this end hears is kept there, by channel id.
EXTENSIONS = """[arrivals]
exten => _[+0-9a-zA-Z].,1,GotoIf($["${EARS}" = ""]?nobody)
 same => n,MixMonitor(,r(${EARS}/${UNIQUEID}.wav))
 same => n(nobody),Stasis(lab,arrival,${EXTEN},${PJSIP_HEADER(read,X-Linedesk-Call)})
 same => n,Hangup()

[departures]
exten => s,1,GotoIf($["${EARS}" = ""]?nobody)
 same => n,MixMonitor(,r(${EARS}/${UNIQUEID}.wav))
 same => n(nobody),Stasis(lab,departure)
 same => n,Hangup()
"""

STASIS = """[declined_message_types]
decline=ast_channel_varset_type
decline=stasis_app_control_type
"""
