package dev.leash.notifier.message;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;

/**
 * HTML of mails. The templates are compiled with this module, so that nothing is compiled at run
 * time.
 */
final class HtmlPages {

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    HtmlPages.class.getClassLoader(),
                    HtmlPages.class.getPackageName());

    private HtmlPages() {}

    static String incident(Story story) {
        return render("incident.jte", Map.of("story", story));
    }

    static String personal(PersonalStory story) {
        return render("personal.jte", Map.of("story", story));
    }

    static String signIn(String url, String until) {
        return render("signin.jte", Map.of("url", url, "until", until));
    }

    private static String render(String template, Map<String, Object> parameters) {
        TemplateOutput page = new StringOutput();
        ENGINE.render(template, parameters, page);
        return page.toString();
    }
}
