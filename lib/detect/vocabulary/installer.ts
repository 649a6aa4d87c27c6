/** Words of the Windows Installer, its logs and its tools, as the source of a regular expression. */
const INSTALLER_WORDS =
  'windows[ -]installer|packag(?:er|ing)|msiexec|\\.msi\\b|\\.msp\\b|\\bmsi(?:exec|installer|\\b)|MSI \\([csN]\\)|installshield|installaware|advanced installer|wix\\b|custom ?actions?|InstallFinalize|InstallExecute|ExecuteAction|MainEngineThread|Return value \\d|verbose log|internal error 2\\d{3}|chocolatey|installer package|install(?:ing|ation of) th(?:is|e) (?:package|program|product)|Instalador d[eo] Windows|Instalator\\p{L}{0,2} Windows|Programu? instalator\\p{L}{0,2} windows|Windows Installer|Instalační služb\\p{L} systému Windows|inštalátor\\p{L}{0,2} systému Windows|Windows Installer-Paket|пакет\\p{L}* установщика|установщик\\p{L}* windows|windows 安装程序|windows インストーラー';

export const INSTALLER = new RegExp(INSTALLER_WORDS, 'iu');

/** Any word of installing, on pages where the number itself says the rest. */
export const INSTALLATION = new RegExp(
  `${INSTALLER_WORDS}|(?<!\\p{L})(?:un|re)?install\\p{L}*|(?<!\\p{L})setup(?!\\p{L})|regsvr32|установ\\p{L}*|instal\\p{L}*|安装|インストール|설치`,
  'iu',
);

/** Words near a list of the results of installations. */
export const INSTALLER_LIST =
  /exit ?codes?|return ?codes?|success ?codes?|valid|\.msi\b|msiexec|\binstall|package|deploy|\breturns\b|reboot|restart/i;

/** How the installer's own messages go on after their number and a full stop or a colon. */
export const INSTALLER_MESSAGE =
  '[.:] ?(?:Module|Product|Service|Source file|File|Could not|Cannot|Failed to|Unable|Setup cannot|No valid source|An error occurred|There is a problem|The (?:installer|cabinet|windows installer|file|arguments|feature|older version|assembly|path|volume)|Error (?:reading|writing|applying|opening|attempting|registering|installing|loading|creating)|Incorrect|Invalid|Please insert|You must|Verify|Another (?:version|installation|application)|Windows Installer|Installed|Configuring|Font|A program|The user|The directory|Il y a un problème|Es liegt ein Problem|Hay un problema|Há um problema|Проблема с (?:этим )?пакетом)';
