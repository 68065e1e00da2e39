/** Alerts as Atom feeds: one a subject and one of all, each with its archive, as files and over HTTP. */
package org.mineralwatch.sink.atom;
