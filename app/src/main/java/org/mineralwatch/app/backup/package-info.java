/** What the live lane cannot make anew, in one file and back: everything else follows from it. */
package org.mineralwatch.app.backup;
