package org.mineralwatch.processor.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.TaggedArticle;
import org.mineralwatch.processor.rules.RuleSetFolder;
import org.mineralwatch.processor.rules.Rules;

/** Which countries, organisations and minerals the vocabularies in {@code config/} find in a sentence, and which traps they pass. */
class BundledNamesTest {
    private static Tagger tagger;

    @BeforeAll
    static void compile() throws IOException {
        tagger = new Tagger(Rules.compile(RuleSetFolder.read(Path.of("..", "config"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Envoys of the Kyrgyz Republic and Kyrgyzstan's president met.     | KG
            Türkiye, or Turkey, sent troops from Ankara.                      | TR
            The Czech Republic is now Czechia.                                | CZ
            Burma became Myanmar.                                             | MM
            Côte d’Ivoire, the Ivory Coast: an Ivoirian minister spoke.       | CI
            The Democratic People’s Republic of Korea fired a missile.        | KP
            The Republic of Korea and the DPRK talked in Seoul.               | KP KR
            South Korea and North Korean troops stood apart.                  | KP KR
            The People's Republic of China warned the Republic of China.      | CN TW
            The Democratic Republic of the Congo closed the border.           | CD
            The Republic of the Congo opened it; so did Congo-Brazzaville.    | CG
            Talks in Congo-Kinshasa and in Zaire failed.                      | CD
            Niger, not Nigeria, said a Nigerien officer.                      | NE NG
            A Nigerian ship sailed to the Niger Delta.                        | NG
            Dominica is not the Dominican Republic.                           | DM DO
            Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea.    | GN GQ GW PG
            A guinea pig from New Guinea won the Guineas.                     |
            Georgia's parliament in Tbilisi voted.                            | GE
            Georgia voters and the Georgia Senate race in Atlanta, Georgia.   |
            Jordan's king flew to Amman.                                      | JO
            Jim Jordan and Michael Jordan met near the Jordan River.          |
            Mr. Jordan asked Judge Chad about Senator Georgia.                |
            Chad closed its border, said Ndjamena.                            | TD
            Chad Smith drummed, and Lake Chad shrank.                         |
            A wild turkey ate; the Thanksgiving Turkey was large.             |
            Firemen in Lebanon, Pa., and in Peru, Indiana, won.               |
            A fair in Mexico, Missouri, and one in Cuba, Mo.                  |
            Lebanon and Peru sent teachers to Cuba and Mexico.                | CU LB MX PE
            New Mexico, New England and New South Wales burned.               |
            The Kremlin spoke to Beijing, Washington and Kyiv.                | CN RU UA US
            Washington state sued the Washington Post.                        |
            Ulan Bator, Ulaanbaatar and Ulaan Baatar are one city.            | MN
            Mongolia Prime Minister arrives; Inner Mongolia is elsewhere.     | CN MN
            Astana was Nur-Sultan for three years.                            | KZ
            American Samoa is no Samoa.                                       | AS WS
            Northern Ireland is not Ireland.                                  | GB IE
            South Sudan left Sudan.                                           | SD SS
            The Virgin Islands: the British Virgin Islands alone.             | VG
            Latin American states, South American ones, Anglo American plc.   |
            Paris Hilton read the Paris Agreement and the Panama Papers.      |
            The Warsaw Pact and the Vienna Convention were read aloud.        |
            Kosovo, Taiwan, Palestine and Greenland have flags.               | GL PS TW XK
            Western Sahara, New Caledonia, Puerto Rico, Hong Kong and Macau.  | EH HK MO NC PR
            The United States paid US$5; tell us more.                        | US
            The U.S. and the U.K. and the U.A.E. signed.                      | AE GB US
            The USSR and Yugoslavia are gone, and so is West Germany.         | DE RS RU
            A train derailed in East Palestine, and rain fell in Iowa.        |
            """)
    void countries_are_told_from_their_namesakes(String sentence, String expected) {
        assertThat(String.join(" ", tag(sentence).countries())).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The Minerals Security Partnership met.                            | minerals-security-partnership
            MSP partners met again.                                           | minerals-security-partnership
            The MSP repairs computers.                                        |
            Quad leaders met in Tokyo.                                        | quad
            They rode a quad bike through the quad; Quad biking is fun.       |
            Pax Silica grows.                                                 | pax-silica
            The European Commission spoke for the European Union.             | european-commission european-union
            The UN Security Council and NATO condemned it.                    | nato un-security-council
            The Organization of American States observed the vote.            | organization-of-american-states
            Anglo American sold a mine to Rio Tinto.                          | anglo-american rio-tinto
            A who is who of nato-like clubs; the imo of a reader.             |
            """)
    void organisations_are_found_and_their_acronyms_need_capitals_or_company(String sentence, String expected) {
        assertThat(String.join(" ", tag(sentence).organisations())).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void a_new_name_counts_from_its_day_on() {
        String text = "FORGE members and the Department of War spoke.";
        assertThat(tagger.tag(published(text, "2026-03-01T00:00:00Z")).organisations())
                .containsExactly("minerals-security-partnership", "us-defense-department");
        assertThat(tagger.tag(published(text, "2019-03-01T00:00:00Z")).organisations())
                .isEmpty();
        assertThat(tag(text).organisations())
                .as("undated")
                .containsExactly("minerals-security-partnership", "us-defense-department");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The mine sells barytes, wolfram and columbium.                    | barite niobium tungsten
            Coltan smugglers were caught at the mine.                         | niobium tantalum
            Exports of aluminium and of caesium rose.                         | aluminum cesium
            A price for heavy rare earths such as dysprosium.                 | dysprosium rare-earths
            Coking coal and fluorite prices fell.                             | fluorspar metallurgical-coal
            She won silver at the Platinum Jubilee and took the lead.         |
            A lithium-ion battery and a titanium phone with tin foil.         |
            Hackers of Strontium and Hafnium attacked the exporter.           |
            Iran enriched uranium; the stockpile of enriched uranium grew.    |
            The lead singer and lead-time of the plant; lead the market.      |
            Lead and zinc concentrate went to the smelter.                    | lead zinc
            """)
    void minerals_are_named_where_they_are_commodities(String sentence, String expected) {
        assertThat(String.join(" ", tag(sentence).minerals())).isEqualTo(expected == null ? "" : expected);
    }

    private static TaggedArticle tag(String text) {
        return tagger.tag(Sample.article("", text));
    }

    private static Article published(String text, String when) {
        return new Article(
                "a",
                "r",
                "https://a.example/1",
                null,
                null,
                null,
                null,
                "",
                text,
                "en",
                null,
                null,
                Instant.parse(when),
                null,
                null,
                null,
                null);
    }
}
