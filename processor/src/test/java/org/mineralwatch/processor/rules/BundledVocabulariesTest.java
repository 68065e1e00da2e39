package org.mineralwatch.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the vocabularies in {@code config/} against the lists that they say they carry. */
class BundledVocabulariesTest {
    private static final Vocabulary MINERALS = read("minerals");
    private static final Vocabulary COUNTRIES = read("countries");

    /** Final list of 2025, in its own order. */
    private static final Set<String> USGS_2025 = words("""
            aluminum antimony arsenic barite beryllium bismuth boron cerium cesium chromium cobalt copper dysprosium erbium
            europium fluorspar gadolinium gallium germanium graphite hafnium holmium indium iridium lanthanum lead lithium
            lutetium magnesium manganese metallurgical-coal neodymium nickel niobium palladium phosphate platinum potash
            praseodymium rhenium rhodium rubidium ruthenium samarium scandium silicon silver tantalum tellurium terbium thulium
            tin titanium tungsten uranium vanadium ytterbium yttrium zinc zirconium""");

    private static final Set<String> NEW_IN_2025 =
            words("boron copper lead metallurgical-coal phosphate potash rhenium silicon silver uranium");

    private static final Set<String> RARE_EARTHS = words("""
            cerium dysprosium erbium europium gadolinium holmium lanthanum lutetium neodymium praseodymium promethium samarium
            scandium terbium thulium ytterbium yttrium""");

    private static final String PLATINUM_GROUP =
            "iridium osmium palladium platinum rhodium ruthenium platinum-group-metals";

    @Test
    void the_us_list_of_2025_has_its_sixty_minerals() {
        assertThat(USGS_2025).hasSize(60);
        assertThat(ids("usgs-2025")).isEqualTo(USGS_2025);
    }

    @Test
    void the_us_list_of_2022_has_the_fifty_that_were_there_before() {
        Set<String> expected = new TreeSet<>(USGS_2025);
        expected.removeAll(NEW_IN_2025);
        assertThat(expected).hasSize(50);
        assertThat(ids("usgs-2022")).isEqualTo(expected);
    }

    @Test
    void there_are_seventeen_rare_earths() {
        assertThat(RARE_EARTHS).hasSize(17);
        assertThat(ids("rare-earths")).isEqualTo(RARE_EARTHS);
    }

    @Test
    void the_european_strategic_list_has_its_seventeen_groups() {
        Map<String, Set<String>> groups = Map.of(
                "platinum group metals", words(PLATINUM_GROUP),
                "rare earths for permanent magnets",
                        words("neodymium praseodymium terbium dysprosium gadolinium samarium cerium rare-earths"));
        assertThat(groups("eu-strategic", groups))
                .isEqualTo(with(groups.keySet(), """
                        aluminum bismuth boron cobalt copper gallium germanium lithium magnesium manganese graphite nickel
                        silicon titanium tungsten"""))
                .hasSize(17);
    }

    @Test
    void the_european_critical_list_has_its_thirty_four_groups() {
        Map<String, Set<String>> groups = Map.of(
                "platinum group metals", words(PLATINUM_GROUP),
                "heavy rare earths",
                        words(
                                "dysprosium erbium europium gadolinium holmium lutetium terbium thulium ytterbium yttrium"),
                "light rare earths", words("cerium lanthanum neodymium praseodymium samarium rare-earths"));
        assertThat(groups("eu-critical", groups))
                .isEqualTo(with(groups.keySet(), """
                        antimony arsenic aluminum barite beryllium bismuth boron cobalt metallurgical-coal copper feldspar
                        fluorspar gallium germanium hafnium helium lithium magnesium manganese graphite nickel niobium phosphate
                        phosphorus scandium silicon strontium tantalum titanium tungsten vanadium"""))
                .hasSize(34);
    }

    @Test
    void spellings_of_one_mineral_stand_together() {
        for (String pair : List.of(
                "barite baryte",
                "aluminum aluminium",
                "cesium caesium",
                "fluorspar fluorite",
                "niobium columbium",
                "tungsten wolfram",
                "niobium coltan",
                "tantalum coltan")) {
            String[] names = pair.split(" ");
            assertThat(spellings(names[0])).as(pair).contains(names);
        }
        assertThat(spellings("metallurgical-coal")).contains("metallurgical coal", "coking coal");
    }

    @Test
    void every_member_of_the_united_nations_has_an_entry() {
        Set<String> members = words("""
                AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM
                CG CD CR CI HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS
                IN ID IR IQ IE IL IT JM JP JO KZ KE KI KP KR KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD
                MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA RO RU RW KN LC VC WS SM ST SA SN
                RS SC SL SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN
                YE ZM ZW""");
        assertThat(members).hasSize(193);
        assertThat(all(COUNTRIES)).containsAll(members);
    }

    @Test
    void observers_disputed_states_and_territories_have_entries() {
        assertThat(all(COUNTRIES))
                .contains("VA", "PS", "TW", "XK", "HK", "MO", "GL", "EH", "NC", "PR", "GU", "FO", "FK");
    }

    private static Set<String> groups(String list, Map<String, Set<String>> groups) {
        Set<String> found = new TreeSet<>();
        for (String id : ids(list)) {
            found.add(groups.entrySet().stream()
                    .filter(group -> group.getValue().contains(id))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(id));
        }
        return found;
    }

    private static Set<String> with(Set<String> groups, String single) {
        Set<String> all = words(single);
        all.addAll(groups);
        return all;
    }

    private static Set<String> ids(String list) {
        return MINERALS.entriesOf(list).stream()
                .map(Vocabulary.Entry::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> all(Vocabulary vocabulary) {
        return vocabulary.entries().stream().map(Vocabulary.Entry::id).collect(Collectors.toSet());
    }

    /** What a mineral is called, after the choice of bars in the one word that has them. */
    private static List<String> spellings(String id) {
        return MINERALS.entries().stream()
                .filter(entry -> entry.id().equals(id))
                .flatMap(entry -> entry.spellings().stream())
                .map(each -> each.spelled().spelling())
                .flatMap(BundledVocabulariesTest::choices)
                .toList();
    }

    private static java.util.stream.Stream<String> choices(String spelling) {
        int blank = spelling.indexOf(' ');
        String first = blank < 0 ? spelling : spelling.substring(0, blank);
        String rest = blank < 0 ? "" : spelling.substring(blank);
        return Arrays.stream(first.split("\\|")).map(choice -> choice + rest);
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(List.of(text.strip().split("\\s+")));
    }

    private static Vocabulary read(String name) {
        Path path = Path.of("..", "config", "vocabularies", name + ".yaml");
        Problems problems = new Problems();
        try {
            Vocabulary vocabulary = Vocabulary.read("vocabularies/" + name + ".yaml", Files.readString(path), problems);
            problems.refuse();
            return vocabulary;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
