package org.mineralwatch.sink.atom;

import java.net.URI;
import java.util.Optional;
import org.mineralwatch.service.StartFailure;
import org.mineralwatch.sink.markup.WebLink;

/**
 * How feeds are given out.
 *
 * @param address under which people read the folder of feeds, for absolute links in them; null for relative ones
 */
public record AtomSettings(String address) {
    /** Links are relative: right wherever the folder is read. */
    public static final AtomSettings DEFAULTS = new AtomSettings(null);

    public AtomSettings {
        doubt(address).ifPresent(doubt -> {
            throw new StartFailure("the setting 'feeds-out.address' " + doubt);
        });
        address = address == null
                ? null
                : WebLink.of(address.strip()).orElseThrow().replaceFirst("/+$", "");
    }

    /** What is wrong with an address, if something is. */
    public static Optional<String> doubt(String address) {
        boolean good = address == null
                || WebLink.of(address.strip())
                        .filter(link -> URI.create(link).getQuery() == null && !link.contains("#"))
                        .isPresent();
        return good
                ? Optional.empty()
                : Optional.of("takes the web address of the feeds' folder, such as https://news.example/feeds, not '"
                        + address + "'");
    }
}
