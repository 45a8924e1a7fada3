package coop.toadlane.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.view.InternalResourceViewResolver;

/** After a form comes a page to look at: "see other", 303, which no browser sends again. */
@Configuration(proxyBeanMethods = false)
class SeeOther {

    @Bean
    InternalResourceViewResolver redirects() {
        var resolver = new InternalResourceViewResolver();
        resolver.setRedirectHttp10Compatible(false);
        return resolver;
    }
}
