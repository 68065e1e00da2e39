/** Alerts as a subscriber sees them: read from their topics, printed in lines. */
package org.mineralwatch.app.alert;
