package org.mineralwatch.ingest.feed;

import org.jdom2.Element;

/** Where relative links of an element start: its own xml:base, else that of what it stands in, else the document's address. */
final class Base {
    private Base() {}

    /**
     * The absolute form of a link that an element holds.
     *
     * @param link as printed, or null
     * @param element which holds it
     * @param address of the document, or null
     * @return an http(s) address, or null
     */
    static String resolve(String link, Element element, String address) {
        if (link == null || WebLink.isWeb(link.strip())) {
            return WebLink.resolve(link, null);
        }
        return WebLink.resolve(link, of(element, address));
    }

    private static String of(Element element, String address) {
        if (element == null) {
            return address;
        }
        String own = element.getAttributeValue("xml:base");
        String outer = own != null && WebLink.isWeb(own.strip()) ? null : of(element.getParentElement(), address);
        String base = own == null || own.isBlank() ? null : WebLink.resolve(own, outer);
        return base == null ? outer : base;
    }
}
