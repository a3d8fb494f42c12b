package vn.kiennghi.edge.page.shell;

import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/** Has links of templates to styles, scripts and pictures lead to the address that names their content. */
final class StaticLinks extends StandardLinkBuilder {
    private final StaticFiles files;

    StaticLinks(StaticFiles files) {
        this.files = files;
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
        return super.processLink(context, files.address(link));
    }
}
