/** From the bytes of a feed to a tree, whatever state they are in: unpacked, decoded, repaired in one pass, bounded. */
package org.mineralwatch.ingest.feed.document;
