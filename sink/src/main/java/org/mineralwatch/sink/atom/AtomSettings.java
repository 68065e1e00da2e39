package org.mineralwatch.sink.atom;

import java.net.URI;
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
        address = address == null ? null : checked(address.strip());
    }

    private static String checked(String address) {
        if (WebLink.of(address).isEmpty()
                || URI.create(WebLink.of(address).get()).getQuery() != null
                || address.contains("#")) {
            throw new StartFailure("the setting 'feeds-out.address' takes the web address of the feeds' folder, such as"
                    + " https://news.example/feeds, not '" + address + "'");
        }
        return WebLink.of(address).get().replaceFirst("/+$", "");
    }
}
