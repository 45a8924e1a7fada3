package coop.toadlane.record;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * One change in one register, as a minute's body holds it. A register is nothing but the entries of
 * its kind, folded in the order of the minutes.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "e")
public sealed interface Entry
        permits OfficeEntry,
                MemberEntry,
                LedgerEntry,
                ShareEntry,
                DecisionEntry,
                SurplusEntry,
                ElectionEntry,
                ChoiceEntry {}
