package org.mineralwatch.ingest.feed;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a date in one form: lower case, no accents, months by their three English letters, no ordinals, remarks and
 * commas; the day of the week stands apart. Languages: English, French, German, Spanish, Italian, Portuguese, Dutch, Polish,
 * Swedish, Hungarian, Greek, Russian; and Korean marks.
 *
 * @param text what is left
 * @param weekday 1 for Monday to 7, or 0
 */
record DateWords(String text, int weekday) {
    static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** How the names of each month begin. */
    private static final List<String> MONTH_STEMS = List.of(
            "jan ene gen stycz ιαν янв",
            "feb fev lut φεβ фев",
            "mar maa mrz μαρ мар",
            "apr avr abr kwi απρ апр",
            "may mai mag mei maj μαι маи мая",
            "jun juin giu czerw ιουν июн",
            "jul juil lug lipc lipi ιουλ июл",
            "aug aou ago sierp αυγ авг",
            "sep set szep wrz σεπ сен",
            "oct okt ott out pazdz οκτ окт",
            "nov listop νοε ноя",
            "dec dez dic grud δεκ дек");

    /** How the names of each day of the week begin, Monday first; one of two letters must be the whole word. */
    private static final List<String> DAY_STEMS = List.of(
            "mon lun lundi maandag man seg hetf δευ пон пн mo ma",
            "tue mardi martes marted die din tis ter wto kedd τρι вто вт di",
            "wed mer mie mit woe ons qua sro szer τετ сре ср mi wo",
            "thu jeu jue gio don tor qui czw csut πεμ чет чт do",
            "fri ven vie fre vri sex pia pen παρ пят пт fr vr",
            "sat sam sab zat lor sob szom σαβ суб сб sa za",
            "sun dim dom son zon nie vas κυρ вос вс so zo");

    /** Months of other languages that begin like another month here: Finnish ones, and Irish June. */
    private static final Pattern OF_OTHERS = Pattern.compile("kuu(?:ta|n)?$|^meitheamh$");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)");
    private static final Pattern ORDINAL = Pattern.compile("(?<=\\d)(?:st|nd|rd|th|er)\\b|(?<=\\d)º");
    private static final Pattern KOREAN = Pattern.compile("(\\d{4})년 ?(\\d{1,2})월 ?(\\d{1,2})일");
    private static final Pattern MERIDIEM = Pattern.compile("\\b([ap])\\.? ?m\\b\\.?");

    static DateWords of(String date) {
        String folded = Normalizer.normalize(date.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
        String text = korean(Normalizer.normalize(folded, Normalizer.Form.NFKC));
        text = ORDINAL.matcher(REMARK.matcher(text).replaceAll("")).replaceAll("");
        text = MERIDIEM.matcher(text).replaceAll("$1m").replace(',', ' ').strip();
        Matcher first = WORD.matcher(text);
        int weekday = first.lookingAt() ? weekday(first.group(), text.substring(first.end())) : 0;
        return new DateWords(
                months(weekday == 0 ? text : text.substring(first.end()).replaceFirst("^[. -]+", "")), weekday);
    }

    /** Korean dates are in Korean time. */
    private static String korean(String text) {
        String plain =
                KOREAN.matcher(text).replaceAll("$1-$2-$3").replace("오전", "am").replace("오후", "pm");
        return plain.equals(text) ? text : plain.contains(":") ? plain + " kst" : plain;
    }

    /** The month of March and the French Tuesday share their short form: it is Tuesday where a month follows. */
    private static int weekday(String word, String rest) {
        if (word.equals("mar")) {
            Matcher words = WORD.matcher(rest);
            return words.find() && month(words.group()) > 0 ? 2 : 0;
        }
        return month(word) > 0 && !word.startsWith("mard") && !word.startsWith("mart") ? 0 : stem(word, DAY_STEMS);
    }

    private static String months(String text) {
        return WORD.matcher(text)
                .replaceAll(word -> month(word.group()) == 0 ? word.group() : MONTHS.get(month(word.group()) - 1))
                .replaceAll("(?<=\\b(?:" + String.join("|", MONTHS) + "))\\.", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static int month(String word) {
        return OF_OTHERS.matcher(word).find() ? 0 : stem(word, MONTH_STEMS);
    }

    /** Which of the lists has a beginning of a word, counted from 1, or 0. */
    private static int stem(String word, List<String> stems) {
        for (int i = 0; i < stems.size(); i++) {
            for (String stem : stems.get(i).split(" ")) {
                if (stem.length() < 3 ? word.equals(stem) : word.startsWith(stem)) {
                    return i + 1;
                }
            }
        }
        return 0;
    }
}
