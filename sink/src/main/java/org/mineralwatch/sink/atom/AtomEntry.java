package org.mineralwatch.sink.atom;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Evidence;
import org.mineralwatch.news.StoryArticle;
import org.mineralwatch.sink.markup.PlainLine;
import org.mineralwatch.sink.markup.WebLink;

/** An alert as an Atom entry. All text comes from foreign feeds and is shown as text; only addresses of the web become links. */
final class AtomEntry {
    /** Before the names of all that we name in feeds: ids, and the schemes of categories. */
    static final String TAG = "tag:mineralwatch.org,2026:";

    private static final int SENTENCES = 2;

    private AtomEntry() {}

    static Entry of(ToldAlert told) {
        Alert alert = told.alert();
        Entry entry = new Entry();
        entry.setId(id(alert.id()));
        entry.setTitleEx(text(title(alert)));
        entry.setUpdated(Date.from(told.updated()));
        entry.setPublished(Date.from(told.published()));
        entry.setCategories(categories(alert));
        entry.setContributors(outlets(alert));
        List<Link> links = links(alert);
        entry.setAlternateLinks(links.stream().limit(1).toList());
        entry.setOtherLinks(links.stream().skip(1).toList());
        entry.setSummary(text(summary(alert)));
        Content html = new Content();
        html.setType(Content.HTML);
        html.setValue(EntryHtml.of(alert));
        entry.setContents(List.of(html));
        return entry;
    }

    /** The id of an alert's entry, the same in all feeds and for ever. */
    static String id(String alert) {
        return TAG + "alert/" + WebLink.segment(alert);
    }

    /** As it stands in JSON. */
    static String word(Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
    }

    static Content text(String value) {
        Content content = new Content();
        content.setType(Content.TEXT);
        content.setValue(value);
        return content;
    }

    /** A feed takes nothing back: what stands no longer says so first. */
    private static String title(Alert alert) {
        String headline = PlainLine.of(alert.headline());
        return (alert.standing() ? "" : "[" + word(alert.status()) + "] ")
                + (headline.isEmpty() ? "(without headline)" : headline);
    }

    private static String summary(Alert alert) {
        String headline = PlainLine.of(alert.headline());
        List<String> sentences = alert.evidence().stream()
                .map(Evidence::sentence)
                .map(PlainLine::of)
                .distinct()
                .filter(sentence -> !sentence.isEmpty() && !sentence.equals(headline))
                .toList();
        return sentences.isEmpty()
                ? headline
                : sentences.stream().limit(SENTENCES).collect(Collectors.joining(" \u2026 "));
    }

    private static List<Category> categories(Alert alert) {
        List<Category> categories = new ArrayList<>();
        add(categories, "subject", List.of(PlainLine.of(alert.subject())));
        add(categories, "severity", List.of(word(alert.severity())));
        add(categories, "status", List.of(word(alert.status())));
        add(categories, "country", alert.countries());
        add(categories, "mineral", alert.minerals());
        return categories;
    }

    private static void add(List<Category> categories, String scheme, Collection<String> terms) {
        terms.stream().map(PlainLine::of).filter(term -> !term.isEmpty()).forEach(term -> {
            Category category = new Category();
            category.setScheme(TAG + scheme);
            category.setTerm(term);
            categories.add(category);
        });
    }

    private static List<SyndPerson> outlets(Alert alert) {
        return alert.articles().stream()
                .map(StoryArticle::outlet)
                .filter(Objects::nonNull)
                .map(PlainLine::of)
                .filter(outlet -> !outlet.isEmpty())
                .distinct()
                .map(AtomEntry::person)
                .toList();
    }

    static SyndPerson person(String name) {
        Person person = new Person();
        person.setName(name);
        return person;
    }

    /** The story's first article is the entry's page, the others are related. */
    private static List<Link> links(Alert alert) {
        List<String> addresses = alert.articles().stream()
                .flatMap(article -> WebLink.of(article.url()).stream())
                .distinct()
                .toList();
        List<Link> links = new ArrayList<>();
        addresses.forEach(address -> links.add(link(links.isEmpty() ? "alternate" : "related", address)));
        return links;
    }

    static Link link(String rel, String href) {
        Link link = new Link();
        link.setRel(rel);
        link.setHref(href);
        return link;
    }
}
