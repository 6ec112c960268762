"""Where recordings are kept, and their backup."""

from linedesk.crm.recordings.keys import Vault
from linedesk.engines.data_folder import load_secrets
from linedesk.kit.stores import FolderStore, Store
from linedesk.settings import Settings


def vault(settings: Settings) -> Vault:
    return Vault(settings.recordings_folder, load_secrets(settings).master_key)


def backup(settings: Settings) -> Store | None:
    """The bucket goes before the folder."""
    if settings.backup_s3:
        from linedesk.kit.s3 import S3Store

        return S3Store(settings.backup_s3, settings.backup_s3_endpoint)
    return FolderStore(settings.backup_folder) if settings.backup_folder else None
