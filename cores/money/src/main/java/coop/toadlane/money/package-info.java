/** Money, apportionment and the distribution of surplus: exact and pure. */
@NullMarked
package coop.toadlane.money;

import org.jspecify.annotations.NullMarked;
