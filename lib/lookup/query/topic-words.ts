/**
 * The words that questions name things with, in the languages that most people ask in: English, German, French,
 * Spanish, Portuguese, Italian, Dutch, Polish, Russian, Turkish, Chinese, Japanese and Korean. Each is a part of a
 * regular expression, which may stand at the end of a longer word only where it says so.
 */

/** Words of languages that put no space between words stand in any text. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** A letter of the alphabets below; all of Unicode's, without regard to case, would take milliseconds to compile. */
const LETTER = '[a-z\\u00df-\\u024f\\u0400-\\u04ff]';

/** A part of a pattern that matches any of the words as whole words. */
function anyOf(...lists: readonly string[]): string {
  const words = lists.flatMap((list) => list.split('|'));
  const spaced = words.filter((word) => !UNSPACED.test(word)).join('|');
  const unspaced = words.filter((word) => UNSPACED.test(word));
  return [`(?<!${LETTER}|\\d)(?:${spaced.replaceAll('\\p{L}', LETTER)})(?!${LETTER}|\\d)`, ...unspaced].join(
    '|',
  );
}

/** Hardware and its drivers, which Device Manager has numbers for. */
export const DEVICE = anyOf(
  'usb|drivers?|gpu|graphics|nvidia|geforce|radeon|amd|intel|realtek|audio|sound|bluetooth|wi-?fi|wlan|ethernet|nic|network (?:adapter|card|driver)|camera|webcam|microphone|keyboard|mouse|touchpad|trackpad|controller|adapter|(?:video|graphics|sound) card|device|hardware|dvd|cd-?rom|card reader|sensor|fingerprint|monitor|touchscreen|printer port|com port|serial|thunderbolt|docking station|tpm',
  'treiber\\p{L}*|\\p{L}*treiber|gerät\\p{L}*|grafikkarte|netzwerk(?:adapter|karte)|tastatur|maus',
  'périphériques?|peripheriques?|pilotes?|carte (?:graphique|son|réseau)|clavier|souris',
  'dispositivos?|controlador(?:es)?|drivers de \\p{L}+|tarjeta (?:gráfica|de sonido|de red)|teclado|ratón',
  'placa (?:de (?:vídeo|som|rede)|gráfica)|mouse|áudio|câmera|adaptador(?: de rede)?',
  'periferic[ai]|dispositiv[oi]|scheda (?:video|audio|di rete)|tastiera',
  'apparaa?t(?:en)?|stuurprogramma\\p{L}*|videokaart|geluidskaart|netwerkkaart|toetsenbord',
  'urządze\\p{L}*|sterownik\\p{L}*|kart[ay] (?:graficzn\\p{L}+|sieciow\\p{L}+|dźwiękow\\p{L}+)|klawiatur\\p{L}*',
  'драйвер\\p{L}*|устройств\\p{L}*|видеокарт\\p{L}*|клавиатур\\p{L}*|адаптер\\p{L}*|звук\\p{L}*',
  'aygıt\\p{L}*|sürücü\\p{L}*|cihaz\\p{L}*|ekran kartı|ses kartı|klavye',
  '设备|設備|驱动|驅動|裝置|显卡|顯示卡|声卡|网卡|摄像头|ドライバ|デバイス|グラフィック|カメラ|드라이버|장치|그래픽|카메라',
);

/** What Device Manager calls its numbers. */
export const CODE = anyOf(
  "code|error code|fehlercode|code d[’']erreur|código(?: de error| de erro)?|codigo|codice|foutcode|kod(?: błędu)?|код|kodu|hata kodu",
  '代码|代碼|コード|코드',
);

/** What people call them, and every other number. */
export const ERROR = anyOf(
  'error|err|fehler|erreur|erro|errore|fout|błąd|ошибка|hata',
  '错误|錯誤|エラー|오류',
);

/** Device Manager by its name. */
export const DEVICE_MANAGER = anyOf(
  'device manager|devmgmt|devmgr|geräte-?manager|gestionnaire de périphériques|administrador de dispositivos|gestor de dispositivos|gerenciador de dispositivos|gestione dispositivi|apparaatbeheer|menedżer\\p{L}* urządzeń|диспетчер\\p{L}* устройств|aygıt yöneticisi\\p{L}*|yellow (?:exclamation|triangle|bang)|this device',
  '设备管理器|設備管理員|裝置管理員|デバイス ?マネージャ|장치 ?관리자',
);

/** Installing by the Windows Installer. */
export const INSTALLER = anyOf(
  'msi|msiexec|windows installer|installer|custom action|internal error|installations?|install(?:ing|ed)?|setup|uninstall\\p{L}*|vbscript run',
  'installation\\p{L}*|(?:de)?installier\\p{L}*|(?:dés)?install(?:er|ateur)|(?:des)?instala\\p{L}*|(?:dis)?installa\\p{L}*|(?:ver)?install\\p{L}*|(?:od|za)?instal\\p{L}*|установ\\p{L}*|установщик\\p{L}*|удален\\p{L}*|kurulum\\p{L}*|yükle\\p{L}*|kaldır\\p{L}*',
  '安装|安裝|卸载|インストール|インストーラ|설치|제거',
);

/** Printing: its dialogs show system error codes in hex, which people copy without the zeros. */
export const PRINTING = anyOf(
  'print(?:er|ers|ing|ers?hip|server|nightmare)?|spooler|drucker\\p{L}*|drucken|druckserver|imprimantes?|impression|impresoras?|impressoras?|imprimir|stampant[ei]|stampa|afdruk\\p{L}*|printers|drukark\\p{L}*|drukowa\\p{L}*|принтер\\p{L}*|печат\\p{L}*|yazıcı\\p{L}*',
  '打印|印表|列印|プリンタ|印刷|프린터|인쇄',
);

/** Services. */
export const SERVICE = anyOf(
  'services?|dienste?|servicios?|serviços?|servizi[o]?|usług\\p{L}*|служб\\p{L}*|hizmet\\p{L}*',
  '服务|服務|サービス|서비스',
);

/** Connections. */
export const CONNECTION = anyOf(
  'connect(?:ion|ing|ed|s)?|verbind\\p{L}*|\\p{L}+verbindung|connexion\\p{L}*|connecter|conexi[oó]n\\p{L}*|conectar|conex(?:ão|ao|ões)|connession[ei]|verbinding|połączeni\\p{L}*|подключени\\p{L}*|соединени\\p{L}*|bağlantı\\p{L}*',
  '连接|連線|接続|연결',
);
