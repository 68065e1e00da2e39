/** Reads article pages: bytes in, the main text and what the page says of itself out; no I/O, no clock, bounded in time and memory. */
package org.mineralwatch.ingest.page;
