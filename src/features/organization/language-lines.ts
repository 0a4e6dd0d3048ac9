/** One sentence of the offer of free language help; `{phone}` stands where the number goes. */
interface LanguageLine {
  /** BCP 47 tag of the sentence. */
  lang: string;
  /** Set where the script runs from right to left. */
  dir?: 'rtl';
  text: string;
}

/**
 * The offer of free language help that 45 CFR 92.11 asks for, in English and in languages often spoken where the
 * organisation works. Oregon wants it in 18 point or larger (material requirements of the Oregon Health Plan).
 * The state's own list of the fifteen was not found; this one is longer, so that it holds them.
 */
export const languageLines: readonly LanguageLine[] = [
  { lang: 'en', text: 'We help you in your language for free. Call {phone} (TTY: 711).' },
  { lang: 'es', text: 'Le ayudamos gratis en su idioma. Llame al {phone} (TTY: 711).' },
  { lang: 'vi', text: 'Chúng tôi giúp quý vị bằng tiếng Việt, miễn phí. Xin gọi {phone} (TTY: 711).' },
  { lang: 'zh-Hant', text: '我們用您的語言為您提供免費協助。請致電 {phone}(TTY:711)。' },
  { lang: 'zh-Hans', text: '我们用您的语言为您提供免费协助。请致电 {phone}(TTY:711)。' },
  { lang: 'ru', text: 'Мы бесплатно поможем вам на русском языке. Звоните: {phone} (TTY: 711).' },
  { lang: 'ko', text: '한국어로 무료로 도와드립니다. {phone}(TTY: 711)번으로 전화해 주십시오.' },
  { lang: 'ar', dir: 'rtl', text: 'نساعدك بلغتك مجانًا. اتصل على الرقم {phone} (TTY: 711).' },
  { lang: 'uk', text: 'Ми безкоштовно допоможемо вам українською мовою. Телефонуйте: {phone} (TTY: 711).' },
  { lang: 'so', text: 'Waxaan kugu caawinaynaa luqaddaada si bilaash ah. Wac {phone} (TTY: 711).' },
  { lang: 'ja', text: '日本語での支援を無料でご利用いただけます。{phone}(TTY:711)までお電話ください。' },
  { lang: 'tl', text: 'Tutulungan namin kayo sa inyong wika nang libre. Tumawag sa {phone} (TTY: 711).' },
  { lang: 'ro', text: 'Vă ajutăm gratuit în limba dumneavoastră. Sunați la {phone} (TTY: 711).' },
  {
    lang: 'fa',
    dir: 'rtl',
    text: 'ما به زبان شما و به‌رایگان به شما کمک می‌کنیم. با شماره {phone} تماس بگیرید (TTY: 711).',
  },
  { lang: 'km', text: 'យើងជួយអ្នកជាភាសាខ្មែរដោយឥតគិតថ្លៃ។ សូមទូរសព្ទទៅលេខ {phone} (TTY: 711)។' },
  { lang: 'de', text: 'Wir helfen Ihnen kostenlos in Ihrer Sprache. Rufen Sie an: {phone} (TTY: 711).' },
  { lang: 'fr', text: 'Nous vous aidons gratuitement dans votre langue. Appelez le {phone} (TTY : 711).' },
  { lang: 'am', text: 'በቋንቋዎ በነፃ እንረዳዎታለን። በ {phone} ይደውሉ (TTY: 711)።' },
  { lang: 'hi', text: 'हम आपकी भाषा में आपकी मुफ़्त मदद करते हैं। {phone} पर कॉल करें (TTY: 711)।' },
  { lang: 'gu', text: 'અમે તમારી ભાષામાં તમને મફત મદદ કરીએ છીએ. {phone} પર કૉલ કરો (TTY: 711).' },
  { lang: 'ur', dir: 'rtl', text: 'ہم آپ کی زبان میں مفت مدد کرتے ہیں۔ {phone} پر کال کریں (TTY: 711)۔' },
  { lang: 'hmn', text: 'Peb pab koj ua koj hom lus pub dawb. Hu rau {phone} (TTY: 711).' },
  { lang: 'lo', text: 'ພວກເຮົາຊ່ວຍທ່ານເປັນພາສາລາວໂດຍບໍ່ເສຍຄ່າ. ໂທຫາ {phone} (TTY: 711).' },
  { lang: 'th', text: 'เราช่วยคุณเป็นภาษาไทยโดยไม่มีค่าใช้จ่าย โทร {phone} (TTY: 711)' },
];
