/** What becomes of an alert, as pure policy: last alert and story in, event out. */
package org.mineralwatch.sink.alert;
