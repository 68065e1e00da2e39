/** Text and addresses of foreign feeds on their way into XML and HTML, where they must bring no mark-up of their own. */
package org.mineralwatch.sink.markup;
