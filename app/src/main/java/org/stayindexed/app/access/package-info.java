/** Reads what a user gives to get into a site, from where no other user can see it. */
@NullMarked
package org.stayindexed.app.access;

import org.jspecify.annotations.NullMarked;
