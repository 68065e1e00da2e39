/** Reads feed documents of any kind and quality: bytes in, entries out, no I/O, no clock, bounded in time and memory. */
package org.mineralwatch.ingest.feed;
