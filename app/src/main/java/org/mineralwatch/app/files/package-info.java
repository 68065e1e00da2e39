/** Folders that the command works with. */
package org.mineralwatch.app.files;
