/** Systems whose small numbers mean something else: shells, servers, data bases, languages. */
export const OTHER_SYSTEM =
  /\b(?:linux|ubuntu|debian|fedora|centos|red ?hat|raspberry|alpine|freebsd|kubernetes|k8s|docker|container|pod|npm|bash|zsh|sigterm|sigkill|sigsegv|oomkilled|cgroup|systemd|journalctl|dmesg|kernel:|glibc|libc\.so|gcc|clang|cargo|rustc?|java\.\w+|jvm|gradle|maven|android|logcat|kotlin|xcode|ios|macos|darwin|homebrew|steam(?:os)?|nginx|apache|upstream|postgres\w*|mysql|mariadb|mongodb|redis|celery|rabbitmq|oracle|ora-\d+|sql server|sqlstate|set -euo|terraform|ansible|php|django|ruby|node(?:\.?js|:| ?v?\d|_modules)|freerdp|x11|wayland)\b/i;

/** Games, their launchers, consoles, players and what Apple makes: they have hundreds of numbers of their own. */
const PLAY = [
  'playstation|ps[345]|nintendo|xbox (?:one|360|series?)|wii u|steam deck|joy-?con|console error',
  'steam(?! deck)|epic games|battle\\.net|blizzard|riot|valorant|roblox|minecraft|fortnite|destiny 2?|ubisoft|uplay|origin client|ea app|genshin|warzone|call of duty|apex legends|league of legends|overwatch|world of warcraft|easy anti-?cheat|battleye|vanguard',
  'itunes|nscocoaerror\\w*|nsurlerror\\w*|nsosstatus\\w*|osstatus|launchctl|launchd|amrestore\\w*|imessage',
  'netflix|disney\\+|hulu|spotify|whatsapp|zoom|roku|chromecast|fire tv',
];

export const GAMES = new RegExp(`(?<![\\p{L}\\d])(?:${PLAY.join('|')})(?![\\p{L}\\d])`, 'iu');

/** Products and protocols with numbers of their own. */
const PRODUCTS = [
  'cuda\\w*|cudnn|nvcc|opencl|tensorflow|pytorch',
  'office\\.?js|getAccessToken\\w*|office add-?ins?|Office\\.(?:context|auth)|OfficeRuntime',
  'smtp|exim|postfix|sendmail|dovecot|ndr|imap|pop3|mailbox|mail server|bounce',
  'modbus|plc|siemens|s7-\\d+|codesys|profinet|profibus|inverter|servo|fanuc|sinumerik|arduino|esp32|obd',
  'cloudflare|akamai|fastly|cloudfront|cdn',
  'autodesk|autocad|revit|adobe|photoshop|creative cloud|flexnet|flexlm|solidworks|matlab|quickbooks|intuit|sage \\d+|sap|r3trans|abap|teamviewer|anydesk|discord|plex|kodi|premiere pro|after effects|lightroom|davinci resolve|maya|houdini|v-ray|blender|unreal engine|cinema 4d|check engine|peoplesoft|salesforce|tally|vmware|esxi|vcenter|veeam|acronis|commvault|netbackup|citrix',
  'payments?|credit cards?|debit cards?|mastercard|paypal|swift|iban|icd-?\\d{0,2}|cpt code|medicare|netgear|tp-link|d-link|linksys',
  'megaraid|storcli|smartctl|raid controller|docsis|cable modem|ios-xe|junos|mikrotik|openwrt|asa-\\d|vty|fritz!?box|synology|qnap',
  'robocopy|rsync|ffmpeg|git|svn|cvs|ldap|openldap|radius|snmp|asterisk|sip trunk|voip|mqtt|zigbee',
  'printer|canon|epson|brother|washing machine|dishwasher|boiler|dryer|thermostat',
];

export const OTHER_PRODUCT = new RegExp(`(?<![\\p{L}\\d])(?:${PRODUCTS.join('|')})(?![\\p{L}\\d])`, 'iu');

/** Applications and machines with numbers of their own, where the page is about them. */
export const APPLICATION = new RegExp(
  `${GAMES.source}|(?<![\\p{L}\\d])(?:autodesk|autocad|revit|adobe|photoshop|creative cloud|flexnet|quickbooks|intuit|sage|sap|printer|canon|epson|brother|modbus|plc|siemens|washing machine|dishwasher|boiler)(?![\\p{L}\\d])`,
  'iu',
);

/** Machines with a panel or a bus, which know nothing of Windows. */
export const MACHINE =
  /(?<![\p{L}\d])(?:modbus|profinet|profibus|codesys|plc|inverters?|servo|fanuc|sinumerik|obd|washing machine|dishwasher|boiler|dryer|thermostat|heat pump|oven|fridge|air conditioner|spülmaschine|waschmaschine|wärmepumpe|lave-linge|lavadora|caldera|lavatrice|pralka|стиральн\p{L}+|посудомоечн\p{L}+|котёл|котел|tvättmaskin\p{L}*|diskmaskin\p{L}*|vaskemaskine\p{L}*|oppvaskmaskin\p{L}*|pesukone|pračka|myčka|práčka|mosógép|çamaşır makinesi|mașina de spălat|πλυντήριο|vaatwasser|wasmachine|zmywarka|lavavajillas|lave-vaisselle|lavastoviglie|caldaia|therme|heizung|chaudière|nevera|máy giặt|mesin cuci)(?![\p{L}\d])|洗衣机|洗碗机|冰箱|空调|熱水器|热水器|洗濯機|食洗機|エアコン|세탁기|보일러|에어컨/iu;

/** Compute runtimes whose errors have numbers of their own. */
export const COMPUTE = /\b(?:cuda\w*|cudnn|nvcc|opencl|cuMem\w+|CU_\w+)\b/i;

/** Add-ins of Office, whose authentication has the numbers from 13000 on. */
export const OFFICE_ADD_IN =
  /\boffice\.?js\b|getAccessToken|\badd-?in\b|Office\.(?:context|auth)|OfficeRuntime/i;

/** Remote desktop clients, which have reasons for a disconnection. */
export const REMOTE_DESKTOP =
  /\b(?:remote desktop|mstsc|rdp|rdcman|freerdp|remoteapp|disconnect reason|extended (?:error code|disconnect))\b/i;

/** Content delivery networks: their own error pages. */
export const CDN = /\b(?:cloudflare|akamai|fastly|cdn|ray id)\b/i;

/** Servers and protocols of mail. */
export const MAIL =
  /\b(?:smtp|exim|postfix|sendmail|ndr|mailer|mail server|bounced?|imap|pop3|rcpt|mx|relaying|server response)\b/i;

/** Malware names and the fields that hold the numbers of threats. */
export const THREAT =
  /threat ?(?:id|name|status)|\b(?:trojan|hacktool|ransom|pua|behavior|virtool|backdoor|exploit):|Get-MpThreat|MpThreat/i;

/** Properties of MAPI, whose tags look like codes. */
export const MAPI =
  /\b(?:mapi|proptag|prop tag|property tag|PR_[A-Z]{3,}|PidTag\w+|PidLid\w+|PT_(?:STRING8|UNICODE|LONG|BINARY|BOOLEAN|SYSTIME))\b/i;
