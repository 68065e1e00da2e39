package org.mineralwatch.app.diff;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.StoryArticle;

/**
 * A difference for programs, all of it. Of a rule set and itself its lists are empty.
 *
 * @param rulesets their versions
 * @param articles how many were judged
 * @param tags which articles gain and lose which tags
 * @param alerts which alerts appear, disappear, and have another severity or go on with others
 * @param perDay the days on which alerts differ
 * @param subjects what it comes to, subject by subject
 * @param examples the most telling articles of each subject
 * @param labels how right both are, where it was asked
 */
public record DiffJson(
        Both<String> rulesets,
        int articles,
        Tags tags,
        Alerts alerts,
        Map<String, Day> perDay,
        Map<String, Subject> subjects,
        Map<String, List<Telling>> examples,
        LabelJson labels) {
    record Both<T>(T before, T after) {}

    record Tags(List<TagLine> gained, List<TagLine> lost) {}

    /** An article that gains or loses a tag; the score is that of the tag, the other side has none. */
    record TagLine(String id, String subject, int score, String title, String url, String source, Instant published) {
        static TagLine of(SubjectArticle article) {
            StoryArticle listed = article.article();
            Verdict verdict = article.verdict();
            return new TagLine(
                    article.id(),
                    verdict.subject(),
                    Math.max(verdict.before(), verdict.after()),
                    listed.title(),
                    listed.url(),
                    listed.outlet(),
                    listed.published());
        }
    }

    record Alerts(List<AlertLine> appeared, List<AlertLine> disappeared, List<ChangeLine> changed) {}

    /** An alert as it stands; {@code from} and {@code into} name those that it goes on with, and that goes on with it. */
    record AlertLine(
            String id,
            String subject,
            Alert.Severity severity,
            String headline,
            String day,
            int score,
            int origins,
            List<String> articles,
            List<String> from,
            String into) {
        static AlertLine of(StandingAlert standing, List<String> from, String into) {
            Alert alert = standing.alert();
            return new AlertLine(
                    alert.id(),
                    alert.subject(),
                    alert.severity(),
                    alert.headline(),
                    standing.day(),
                    alert.score(),
                    alert.origins(),
                    standing.articles(),
                    from.isEmpty() ? null : from,
                    into);
        }
    }

    /** An alert that stands both times; {@code merged} names those that it goes on with. */
    record ChangeLine(
            String id,
            String subject,
            String headline,
            String day,
            Both<Alert.Severity> severity,
            Both<Integer> score,
            Both<Integer> origins,
            List<String> merged) {
        static ChangeLine of(AlertDiff.Changed changed) {
            Alert before = changed.before().alert();
            Alert after = changed.after().alert();
            return new ChangeLine(
                    after.id(),
                    after.subject(),
                    after.headline(),
                    changed.after().day(),
                    new Both<>(before.severity(), after.severity()),
                    new Both<>(before.score(), after.score()),
                    new Both<>(before.origins(), after.origins()),
                    changed.merged());
        }
    }

    /** Alerts of one day. */
    record Day(int before, int after, @JsonProperty("new") int fresh, int gone) {
        static Day of(PerDay.Count count) {
            return new Day(count.before(), count.after(), count.fresh(), count.gone());
        }
    }

    record Subject(
            Both<Integer> tagged,
            int gained,
            int lost,
            int rescored,
            Day alerts,
            int retold,
            Both<List<Integer>> scores) {
        static Subject of(SubjectDiff diff) {
            return new Subject(
                    new Both<>(diff.before(), diff.after()),
                    diff.gained().size(),
                    diff.lost().size(),
                    diff.rescored(),
                    Day.of(diff.alerts().days().total()),
                    diff.alerts().retold(),
                    new Both<>(diff.scores().before(), diff.scores().after()));
        }
    }

    record Telling(String id, String title, String url, Both<Example.Sum> judged, List<TermChange> terms) {
        static Telling of(Example example) {
            StoryArticle listed = example.article().article();
            return new Telling(
                    listed.id(),
                    example.title(),
                    listed.url(),
                    new Both<>(example.before(), example.after()),
                    example.terms());
        }
    }

    /** All of a difference. */
    public static DiffJson of(RulesDiff diff) {
        SortedMap<String, Day> days = new TreeMap<>();
        diff.perDay().differing().days().forEach((day, count) -> days.put(day, Day.of(count)));
        Map<String, Subject> subjects = new LinkedHashMap<>();
        diff.subjects().forEach(subject -> subjects.put(subject.subject(), Subject.of(subject)));
        Map<String, List<Telling>> examples = diff.subjects().stream()
                .filter(subject -> !subject.examples().isEmpty())
                .collect(Collectors.toMap(
                        SubjectDiff::subject,
                        subject -> subject.examples().stream().map(Telling::of).toList(),
                        (one, other) -> one,
                        LinkedHashMap::new));
        return new DiffJson(
                new Both<>(diff.before(), diff.after()),
                diff.articles(),
                new Tags(
                        diff.all(SubjectDiff::gained).map(TagLine::of).toList(),
                        diff.all(SubjectDiff::lost).map(TagLine::of).toList()),
                alerts(diff),
                days,
                subjects,
                examples,
                diff.labels().map(LabelJson::of).orElse(null));
    }

    private static Alerts alerts(RulesDiff diff) {
        return new Alerts(
                diff.all(subject -> subject.alerts().appeared())
                        .map(each -> AlertLine.of(each.alert(), each.from(), null))
                        .toList(),
                diff.all(subject -> subject.alerts().disappeared())
                        .map(each -> AlertLine.of(each.alert(), List.of(), each.into()))
                        .toList(),
                diff.all(subject -> subject.alerts().changed())
                        .map(ChangeLine::of)
                        .toList());
    }
}
