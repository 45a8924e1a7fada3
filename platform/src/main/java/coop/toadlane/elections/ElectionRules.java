package coop.toadlane.elections;

import coop.toadlane.office.Rule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How offices are filled by election. What holds for the board when the rulebook is silent: a third
 * retires each year (UK model rules after Table A, regulation 73), elected by Scottish STV.
 */
@Configuration(proxyBeanMethods = false)
class ElectionRules {
    @Bean
    Rule boardByElection() {
        return new Rule(OfficeTerms.RULE + "board", OfficeTerms.standard(), OfficeTerms::fault);
    }

    @Bean
    Rule officesByElection() {
        return new Rule(OfficeTerms.RULE + "*", null, OfficeTerms::fault);
    }
}
