/** Asks servers for feeds, politely and safely: every address checked, every byte and second bounded, every outcome a value. */
package org.mineralwatch.ingest.fetch;
