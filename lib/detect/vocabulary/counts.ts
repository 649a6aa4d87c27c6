/** What forums and blogs count: views, posts, replies, likes, reputation, in the languages of Windows. */
export const COUNTS = [
  'views?|viewed|posts?|replies|comments|likes|votes|upvotes|reputation|karma|joined|members|messages|followers|downloads',
  'aufrufe|beiträge|antworten|kommentare|zugriffe|vues|messages postés|réponses|commentaires|visitas|vistas|mensajes|respuestas|comentarios|visualizações|mensagens|respostas|comentários|visualizzazioni|messaggi|risposte|commenti',
  'weergaven|berichten|reacties|odsłon|wyświetleń|postów|odpowiedzi|komentarzy|zobrazení|zhlédnutí|příspěvky|příspěvků|odpovědi|príspevky|visningar|inlägg|svar|visninger|indlæg|innlegg|katselukertoja|viestejä|vastauksia|megtekintés|hozzászólás(?:ok)?',
  'vizualizări|mesaje|răspunsuri|προβολές|μηνύματα|απαντήσεις|görüntüleme|mesaj(?:lar)?|yanıt(?:lar)?|просмотр(?:ов|ы|а)?|сообщени[йяе]|ответ(?:ов|ы)|репутация|переглядів|перегляди|повідомлень|відповідей',
  'المشاهدات|مشاهدات|المشاركات|مشاركات|الردود|צפיות|הודעות|תגובות|lượt xem|bài viết|trả lời|เข้าชม|อ่าน|ความคิดเห็น|dilihat|tayangan|balasan|浏览|瀏覽|阅读|帖子|回复|回覆|閲覧数?|表示回数|コメント|조회수?|댓글',
].join('|');
