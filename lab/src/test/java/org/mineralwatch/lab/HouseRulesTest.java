package org.mineralwatch.lab;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mineralwatch.app.wiring.Settings;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.news.Lane;

/** The house as it is meant to be: what may know what, and what nothing may be called. */
class HouseRulesTest {
    private static final String BASE = "org.mineralwatch.";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar") && !location.contains("/lab/"))
            .importPackages("org.mineralwatch");

    @Test
    void the_rooms_know_service_and_news_and_never_each_other() {
        for (String room : new String[] {"ingest", "processor", "sink"}) {
            noClasses()
                    .that()
                    .resideInAPackage(BASE + room + "..")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(java.util.stream.Stream.of("ingest", "processor", "sink", "app", "lab")
                                    .filter(other -> !other.equals(room))
                                    .map(other -> BASE + other + "..")
                                    .toArray(String[]::new)))
                    .check(HOUSE);
        }
    }

    @Test
    void news_knows_nobody_and_service_knows_only_news() {
        noClasses()
                .that()
                .resideInAPackage(BASE + "news..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        BASE + "service..", BASE + "ingest..", BASE + "processor..", BASE + "sink..", BASE + "app.."))
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage(BASE + "service..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(BASE + "ingest..", BASE + "processor..", BASE + "sink..", BASE + "app.."))
                .check(HOUSE);
    }

    @Test
    void only_topologies_import_the_streams_dsl() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "*.topology..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.apache.kafka.streams.kstream..", "org.apache.kafka.streams.processor.api.."))
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "*.topology..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.apache.kafka.streams.StreamsBuilder")
                .check(HOUSE);
    }

    @Test
    void only_the_feed_parser_and_the_writer_of_feeds_import_rome() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(BASE + "ingest.feed.FeedParser")
                .and()
                .resideOutsideOfPackage(BASE + "sink.atom")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.rometools..")
                .check(HOUSE);
    }

    @Test
    void only_one_class_touches_the_brokers_insides() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(BASE + "app.kafka.EmbeddedKafka")
                .should()
                .dependOnClassesThat(resideInAnyPackage("kafka..", "org.apache.kafka.server.."))
                .check(HOUSE);
    }

    @Test
    void judgement_knows_no_kafka_no_files_and_no_clock() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        BASE + "processor.text..",
                        BASE + "processor.identity..",
                        BASE + "processor.tagging..",
                        BASE + "processor.story..",
                        BASE + "sink.alert..",
                        BASE + "sink.push")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.apache.kafka..", "java.io..", "java.nio.file..", "java.net..", "java.util.logging.."))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .check(HOUSE);
    }

    @Test
    void only_the_entrance_makes_what_deliverers_take() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(BASE + "sink.push.Entrance")
                .should()
                .callConstructorWhere(target(owner(assignableTo(BASE + "sink.push.Push"))))
                .check(HOUSE);
    }

    @Test
    void people_are_notified_of_the_live_lane_alone() {
        assertThat(HOUSE.stream()
                        .filter(type -> type.getPackageName().startsWith(BASE + "sink.push"))
                        .flatMap(type -> type.getCodeUnits().stream())
                        .filter(unit ->
                                unit.getRawParameterTypes().stream().anyMatch(p -> p.isEquivalentTo(Lane.class))))
                .as("what is given a lane where people are notified")
                .isEmpty();
        noClasses()
                .that()
                .resideInAPackage(BASE + "sink.push..")
                .should()
                .callMethod(Lane.class, "replay", String.class)
                .check(HOUSE);
        noClasses()
                .that()
                .haveNameMatching(".*[Rr]eplay.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + "sink.push..")
                .orShould()
                .callMethod(Wiring.class, "push", List.class)
                .orShould()
                .callMethod(Wiring.class, "outputs", Settings.class)
                .check(HOUSE);
    }

    @Test
    void packages_form_no_cycles() {
        slices().matching("org.mineralwatch.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void names_say_what_a_class_does() {
        for (String ending : new String[] {"Impl", "Manager", "Helper", "Util", "Utils"}) {
            noClasses().should().haveSimpleNameEndingWith(ending).check(HOUSE);
        }
        noClasses().should().haveSimpleNameStartingWith("Abstract").check(HOUSE);
    }

    @Test
    void nothing_is_left_open_to_inheritance_by_accident() {
        classes()
                .that()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(HOUSE);
    }
}
