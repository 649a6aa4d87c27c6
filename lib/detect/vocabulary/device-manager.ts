/** The name of the Device Manager in the languages of Windows, and words of its own messages. */
const DEVICE_MANAGER_WORDS = [
  'device manager|geräte-?manager|gestionnaire de périphériques|administrador de dispositivos|gestor de dispositivos|gerenciador de dispositivos|gestione dispositivi|apparaatbeheer',
  'menedżer urządzeń|menedżerze urządzeń|správce zařízení|správci zařízení|správca zariadení|enhetshanteraren|enhedshåndtering|enhetsbehandling|laitehallinta|eszközkezelő|manager dispozitive|διαχείριση συσκευών|aygıt yöneticisi',
  'диспетчер\\p{L}{0,2} устройств|диспетчер\\p{L}{0,2} пристроїв|مدير الأجهزة|إدارة الأجهزة|מנהל ההתקנים|trình quản lý thiết bị|ตัวจัดการอุปกรณ์|pengelola perangkat|manajer perangkat',
  '设备管理器|裝置管理員|デバイス ?マネージャー?|장치 ?관리자',
  'windows (?:has stopped|cannot (?:start|load)) this device|this device|drivers? for this device|cm_prob_\\w+|yellow (?:bang|triangle|exclamation)|problem code|ConfigManagerErrorCode',
];

/** Words of what the Device Manager manages: they tell of it where a number stands after "code" alone. */
const DEVICE_WORDS = [
  '(?<!\\p{L})(?:drivers?|gpu|egpu|graphics card|video card|nvidia|geforce|radeon|usb|bluetooth|touchpad|tpm2?|webcam|adapter|chipset)(?!\\p{L})',
  'treiber|gerät|grafikkarte|pilote|périphérique|carte graphique|controlador|dispositivo|tarjeta gráfica|placa de vídeo|scheda video|stuurprogramma|apparaat',
  'sterownik|urządzeni|ovladač|zařízení|zariadeni|drivrutin|enheten|enhed|laite|ohjain|eszköz|illesztő|συσκευή|οδηγ[όο]|sürücü|aygıt|драйвер|устройств|видеокарт|пристр[оі]',
  'تعريف|جهاز|התקן|thiết bị|อุปกรณ์|perangkat|驱动|設備|设备|驅動|裝置|显卡|ドライバ|デバイス|드라이버|장치',
];

export const DEVICE_MANAGER = new RegExp(DEVICE_MANAGER_WORDS.join('|'), 'iu');

export const DEVICE = new RegExp([...DEVICE_MANAGER_WORDS, ...DEVICE_WORDS].join('|'), 'iu');

export const GRAPHICS_CARD =
  /(?<!\p{L})(?:nvidia|geforce|radeon|e?gpu|graphics card|video card|passthrough|grafikkarte|carte graphique|tarjeta gráfica|видеокарт\p{L}{1,3}|显卡|[rg]tx ?\d{3,4}|cmp ?\d{2}\w*)(?!\p{L})/iu;
