package coop.toadlane.shares;

import coop.toadlane.office.Act;
import coop.toadlane.office.MemberNo;
import java.time.LocalDate;

/**
 * Money came in for subscribed shares: these are owned from that day on.
 *
 * @param quantity how many of the subscription's shares it pays
 * @param date the day the money came
 */
public record Payment(MemberNo member, int subscription, long quantity, LocalDate date)
        implements Act {}
