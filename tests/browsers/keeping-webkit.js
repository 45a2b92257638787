// WebKitGTK with one window of the size of a small phone, for WebDriver; run by gjs. It keeps what its
// pages store in CARNET_PROFILE, which the browser that comes with the driver does not.
const { GLib } = imports.gi;
imports.gi.versions.Gtk = '3.0';
imports.gi.versions.WebKit2 = '4.1';
const { Gtk, WebKit2 } = imports.gi;

Gtk.init(null);
const folder = GLib.getenv('CARNET_PROFILE');
const context = new WebKit2.WebContext({
  website_data_manager: new WebKit2.WebsiteDataManager({
    base_data_directory: folder,
    base_cache_directory: `${folder}/cache`,
  }),
});
context.set_preferred_languages(['fr-BE', 'fr']);
context.set_automation_allowed(true);
context.connect('automation-started', (_context, session) => {
  const info = new WebKit2.ApplicationInfo();
  info.set_name('WebKitGTK');
  info.set_version(
    WebKit2.get_major_version(),
    WebKit2.get_minor_version(),
    WebKit2.get_micro_version(),
  );
  session.set_application_info(info);
  session.connect('create-web-view', () => {
    const window = new Gtk.Window({ default_width: 360, default_height: 640, decorated: false });
    const view = new WebKit2.WebView({ web_context: context, is_controlled_by_automation: true });
    // Over HTTP a page that was left is kept with what it was writing, and holds the next one up.
    view.get_settings().set_enable_page_cache(false);
    window.add(view);
    window.show_all();
    return view;
  });
});
Gtk.main();
