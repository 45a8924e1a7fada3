package coop.toadlane;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextCustomizerFactories;

/**
 * The whole application, on a real port and under {@code MockMvc} alike, on the shared test
 * database as the server's role. All tests so marked share one application: let each make co-ops of
 * its own with slugs of its own. Add {@link FreshDatabase} for an application and a database alone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = Toadlane.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ContextCustomizerFactories(ToadlaneTestContext.Factory.class)
public @interface ToadlaneTest {}
