package coop.toadlane.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Answers a form that was too old to be trusted, or never came from here. */
@Controller
class ExpiredFormController {

    static final String PATH = "/form-expired";

    @RequestMapping(PATH)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String show() {
        return "web/expired";
    }
}
