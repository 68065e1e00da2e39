package org.mineralwatch.processor.text;

/** What pages print around articles. Facts about English pages; {@link ForeignPhrases} has those of other languages. */
final class Phrases {
    private static final String BOX = """
            related;related posts;related post;related articles;related article;related stories;related story;
            related news;related content;related topics;related reading;related links;related coverage;
            related headlines;related items;related video;related videos;read more;
            read next;read also;also read;up next;more stories;more news;more on this;more on this story;
            more on this topic;more like this;more headlines;more articles;more posts;you may also like;
            you might also like;you may like;you may also be interested in;you might be interested in;
            you may be interested in;recommended;recommended for you;recommended reading;recommended stories;
            recommended articles;we recommend;most read;most popular;most viewed;most recent;most shared;
            most commented;popular posts;popular;popular articles;popular stories;trending;trending now;
            trending stories;trending topics;latest news;the latest;latest posts;latest stories;latest articles;
            latest headlines;recent posts;recent articles;recent news;recent stories;recent comments;top stories;
            top news;top headlines;don't miss;editor's picks;editors' picks;editor's pick;editor's choice;must read;
            must reads;what to read next;keep reading;further reading;in other news;other news;other stories;
            other articles;around the web;from the web;from our partners;sponsored content;promoted stories;
            paid content;partner content;previous post;next post;previous article;next article;previous story;
            next story;see also;in this section;follow the topics in this article;elsewhere on the web;
            similar articles;similar stories;similar posts;similar news;featured stories;featured articles;
            featured posts;featured news;best of the web;in case you missed it;you missed;explore more;
            explore more topics;discover more;more to explore;more to read;dig deeper;stories you may like;
            """;

    private static final String BOX_START = """
            more from;more in;more about;read more from;more stories from;latest from;more stories on;
            more articles by;more articles from;more by;more news from;latest news on;other posts by;
            articles related to;news related to;
            """;

    private static final String END = """
            comments;comment;leave a comment;leave a reply;post a comment;add a comment;join the conversation;
            join the discussion;view comments;show comments;no comments;no comments yet;cancel reply;write a comment;
            submit a comment;add comment;            about the author;about the authors;about us;about author;author bio;ends;
            media contact;media contacts;press contact;press contacts;media inquiries;media enquiries;
            media relations;contact information;investor contact;investor contacts;investor relations;
            notes to editors;note to editors;notes for editors;note to editor;back to top;back to the top;to top;
            site map;sitemap;quick links;useful links;disclaimer;legal notice;forward looking statements;
            cautionary statement;cautionary statements;safe harbor statement;
            """;

    private static final String END_START = """
            leave a comment;leave a reply;comments are closed;about the author;media contact:;
            media contacts:;press contact:;press contacts:;media inquiries:;contact for media;
            for more information contact;for more information please contact;for further information contact;
            for further information please contact;for media inquiries;for media enquiries;for press inquiries;
            reporting by;additional reporting by;our standards:;your email address will not be published;
            you must be logged in to;be the first to comment;log in to comment;login to comment;
            all rights reserved;©;copyright ©;copyright c;© copyright;©copyright;powered by wordpress;
            cautionary note regarding;cautionary statement regarding;forward looking statements this;
            """;

    private static final String CHROME = """
            share;print;email;e-mail;tweet;pin;save;home;news;top;next;previous;prev;close;more;reply;like;follow;
            listen;watch;play;live;breaking;breaking news;reuters;ap;afp;upi;getty;bloomberg;
            associated press;the associated press;agence france presse;xinhua;staff;staff writer;staff report;
            press release;news release;press statement;media release;media note;contact;about;faq;help;
            unclassified;advertisement;advertisements;advertising;sponsored;promoted;newsletter;newsletters;
            subscribe;subscribe now;subscribe today;donate;donate now;login;register;menu;search;loading;facebook;
            twitter;x;linkedin;whatsapp;telegram;instagram;youtube;pinterest;reddit;flipboard;messenger;
            shutterstock;getty images;link copied;gift article;open image in gallery;office of the spokesperson;
            for immediate release;immediate release;toggle navigation;skip navigation;privacy;terms;cookies;
            accept;reject;accept cookies;accept all;manage cookies;all rights reserved;share this;share article;
            share this article;share this story;share this post;share this page;share on;shares;views;
            font size;text size;print this;read full article;read full story;read the full story;
            read the full article;continue reading;read later;add to favourites;add to favorites;bookmark;
            go back;view all;see all;see more;show more;load more;load more stories;view more;learn more;
            find out more;click here;key points;in brief;at a glance;opinion;analysis;exclusive;video;videos;photos;
            photo gallery;gallery;podcast;podcasts;world;business;politics;sport;sports;entertainment;
            lifestyle;weather;culture;science;technology;tech;health;defense;defence;security;aviation;military;
            mining;energy;markets;economy;national security;
            """;

    private static final String LABEL = """
            image caption;image copyright;image source;image credit;photo credit;photo caption;caption;photo;image;
            media caption;source;sources;tags;tagged;topics;topic;filed under;categories;category;keywords;
            written by;posted by;posted in;published by;author;authors;listen to this article;read this next;
            related tags;article tags;
            """;

    private static final String CHROME_START = """
            source:;sources:;photo:;photos:;photo by;photo/;photo credit;photo courtesy;photograph:;
            photograph by;picture:;image:;image by;image/;image credit;image courtesy;credit:;credits:;file photo;
            file picture;file image;featured image;illustration:;illustration by;video:;graphic:;
            caption:;author:;authors:;reporter:;editor:;editors:;edited by:;
            posted on;posted at;published on:;published at:;published:;last updated;updated:;
            last modified;first published;modified:;filed under;tags:;tag:;tagged:;tagged with;categories:;
            category:;topics:;topic:;keywords:;share:;tweet this;email this;
            follow @;register now;+ get;your email:;email address;newsletter:;
            tap here;read more on;read more at;read more about;read this:;read:;more:;view all;load more;
            show more;read the full;read full;sponsored by;presented by;brought to you by;skip to;skip advert;
            article continues;story continues;continue reading;
            accept cookies;cookie policy;cookie settings;cookie preferences;privacy policy;terms of use;terms of service;
            terms and conditions;terms & conditions;home:;you are here;
            search for:;the below is attributable to;the following is attributable to;copy link;
            back to home;back to news;please enable;opens in new window;opens in a new;
            set edition;edition:;reading time;estimated reading;time to read;open in app;view in browser;
            having trouble viewing;view this email;was this article helpful;how do you feel about;
            report an error;report a typo;suggest a correction;send a correction;spotted an error;
            see all articles by;view all posts by;view all articles by;all posts by;more posts by;
            published in:;posted in:;section:;labels:;dateline:;location:;
            """;

    private static final String HINT = """
            written by;posted by;posted in;published on;published by;published in;updated on;updated at;subscribe;
            sign up;sign in;sign up for;log in;register for;get free;get unlimited;get the latest;join our;
            stay informed;stay up to date;download our;listen to;watch the;watch live;share the;support us;
            see more;learn more about;find out more;photos by;video by;graphic by;with reporting by;
            print this;text by;from our;get email;get alerts;get breaking;office of the;embassy of the;
            for immediate release;connect with;create your;manage your;share this;share on;share via;get our;support our;support independent;donate to;
            click to;contact us;home /;story by;words by;save this;follow our;stay connected;stay informed with;
            stay up to date with;stay updated;stay tuned for;
            """;

    private static final String NOTICE = """
            read more:;also read:;read also:;read next:;related:;related story:;related article:;related stories:;
            related articles:;related news:;related coverage:;see also:;more on this:;recommended:;
            recommended reading:;watch:;watch more:;listen:;trending:;you may also like:;up next:;must read:;
            don't miss:;further reading:;more from us:;in case you missed it:;icymi:;read our:;opinion:;
            sign up for our;sign up to our;sign up here;sign up now;sign up today;sign up for free;
            sign up to receive;subscribe to our;subscribe now;subscribe today;subscribe here;subscribe for free;
            click here to;click here for;tap here to;follow us on;follow us at;follow us:;like us on;
            find us on;join us on;join our whatsapp;join our telegram;enter your email;get the latest news;
            get our free;get our daily;get our weekly;get news delivered;we use cookies;this website uses cookies;
            this site uses cookies;our website uses cookies;our site uses cookies;we and our partners;
            by continuing to use this;by continuing to browse;by using this site;by subscribing you;by signing up you;by signing up i agree;
            by submitting your;you can unsubscribe;unsubscribe at any time;            this article was originally;this story was originally;this article first appeared;
            this story first appeared;this article originally appeared;this story originally appeared;
            this post originally appeared;this post first appeared;originally published by;originally published on;
            originally published at;this article was first published;this story was first published;
            this article was produced;republished with permission;the views expressed;the opinions expressed;
            views expressed in this;opinions expressed in this;already a subscriber;already have an account;
            already a member;not a subscriber;not a member;don't have an account;get unlimited access;
            register for free;create a free account;to read the full;to continue reading;to keep reading;
            this content is only available;this content is available to;this content was originally;this content was produced;download our app;
            download the app;download our free;please enable javascript;javascript is disabled;you need to enable;
            your browser does not;your browser is not;your browser is out of date;this video can not be played;this video is not available;this video is unavailable;media playback is;
            image copyright;image caption;image source;media caption;have a tip;got a tip;got a story;
            have you been affected;thank you for reading;thanks for reading;if you enjoyed this;if you liked this;
            support our journalism;support independent journalism;support quality journalism;
            with inputs from;with files from;with agency inputs;
            this material may not be published;this report was first published;
            """;

    private static final String COUNTED = """
            comments on;responses to;thoughts on;replies to;reactions to;
            """;

    /** All of them, and those of other languages. */
    static final Signs PAGE = ForeignPhrases.addTo(new Signs.Builder()
                    .add(Sign.BOX, BOX)
                    .add(Sign.BOX_START, BOX_START)
                    .add(Sign.END, END)
                    .add(Sign.END_START, END_START)
                    .add(Sign.CHROME, CHROME)
                    .add(Sign.LABEL, LABEL)
                    .add(Sign.NOTICE, NOTICE)
                    .add(Sign.CHROME_START, CHROME_START)
                    .add(Sign.HINT, HINT)
                    .add(Sign.COUNTED, COUNTED))
            .build();

    /** Names of those who sell photos, and words that stand before a photographer's name. */
    static final Signs CREDITS = new Signs.Builder().add(Sign.CHROME_START, """
                    image credit;image:;image courtesy;image via;images via;photo credit;photo:;photo by;photos by;
                    photo courtesy;photo via;photo/;credit:;credits:;picture:;picture by;file photo;ap photo;reuters/;
                    source:;getty images;courtesy of;courtesy photo;afp/;ap/;epa/;photograph;photo illustration;
                    foto:;photo ©;©;pixabay;unsplash;shutterstock;wikimedia commons;istock;alamy;
                    u s navy photo;u s army photo;u s air force photo;u s marine corps photo;department of defense photo;
                    white house photo;state department photo;image for representation;representational image;
                    """).build();

    /** The last words of a caption. */
    static final Signs CREDIT_ENDS = new Signs.Builder().add(Sign.CHROME, """
                    getty images;/getty;ap photo;shutterstock;shutterstock com;/reuters;/afp;/ap;/epa;/efe;/dpa;istock;
                    unsplash;pixabay;alamy;alamy stock photo;wikimedia commons;file photo;via reuters;via ap;via afp;
                    via getty images;photo courtesy;handout;/handout;handout via reuters;/bloomberg;/anadolu;/xinhua;
                    reuters/file photo;adobe stock;depositphotos;/pool;/yonhap;/kyodo;/tass;/sputnik;
                    """).build();

    private Phrases() {}
}
