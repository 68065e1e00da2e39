package org.mineralwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineralwatch.ingest.page.Page;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.PublicationTime;

class LikenessTest {
    @ParameterizedTest
    @CsvSource({
        "Ministers sign memorandum on rare earths, Two ministers have signed the memorandum about rare earths on Monday, true",
        "Ministers sign memorandum on rare earths, The port of the city will be widened next summer, false",
        "Ministers sign memorandum on rare earths, Please accept our cookies before you go on, false",
        "Ministers sign memorandum on rare earths, Ministers will widen the port of the city next summer, false",
        "レアアースに関する覚書に署名, 両国の大臣はレアアースに関する覚書に署名した, true",
        "レアアースに関する覚書に署名, 明日の天気は晴れのち曇りでしょう, false",
        "Министры подписали меморандум, Во вторник министры подписали новый меморандум в столице, true",
        "?!, anything at all, false",
    })
    void a_page_is_an_entrys_when_it_has_enough_of_its_words(String title, String text, boolean same) {
        Page page = new Page("", text, PublicationTime.NONE, null, null, null);
        Article article = new Article(
                "id", "r", "a", null, null, null, null, title, "", null, List.of(), List.of(), null, null, null, null,
                null);

        assertThat(Likeness.tells(page, article)).isEqualTo(same);
    }
}
